SELECT structure, type, year, count(*) AS exits,
  sum(CASE WHEN c = 'b' THEN 1 ELSE 0 END) AS below_threshold,
  sum(CASE WHEN c = 'w' THEN 1 ELSE 0 END) AS withdrawn,
  sum(CASE WHEN c = 'd' THEN 1 ELSE 0 END) AS durable,
  sum(CASE WHEN c = 't' THEN 1 ELSE 0 END) AS transition,
  sum(CASE WHEN c = 'p' THEN 1 ELSE 0 END) AS positive,
  sum(CASE WHEN c = 'o' THEN 1 ELSE 0 END) AS other
FROM (
  SELECT structure, type, @YEAR@ AS year,
    CASE
      WHEN type IN ('AI', 'ETTI') AND hours_worked < 150 THEN 'b'
      WHEN type NOT IN ('AI', 'ETTI') AND NOT (@THREE_MONTHS@) THEN 'b'
      WHEN reason IN ('fixed-term', 'agency-work') THEN CASE WHEN contract_months >= 6 THEN 'd' ELSE 't' END
      WHEN reason IN ('permanent-contract', 'permanent-contract-same-structure', 'subsidised-permanent-contract',
                      'fixed-term-long', 'civil-service', 'business-creation') THEN 'd'
      WHEN reason IN ('fixed-term-short', 'subsidised-fixed-term') THEN 't'
      WHEN reason IN ('training', 'other-siae', 'recognised-positive') THEN 'p'
      WHEN reason IN ('unemployed', 'inactive', 'no-news') THEN 'o'
      ELSE 'w'
    END AS c
  FROM @TABLE@
) AS records
GROUP BY structure, type, year
