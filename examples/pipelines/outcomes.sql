-- The counts of `compute-outcomes`, out of its list of records: for sqlite3 and DuckDB alike.
SELECT structure, type, substr(CAST(exit_date AS TEXT), 1, 4) AS year,
  count(*) AS exits,
  count(CASE WHEN status = 'below_threshold' THEN 1 END) AS below_threshold,
  count(CASE WHEN status = 'withdrawn' THEN 1 END) AS withdrawn,
  count(CASE WHEN status = 'examined' THEN 1 END) AS examined,
  count(CASE WHEN category = 'durable' THEN 1 END) AS durable,
  count(CASE WHEN category = 'transition' THEN 1 END) AS transition,
  count(CASE WHEN category = 'positive' THEN 1 END) AS positive,
  count(CASE WHEN category = 'other' THEN 1 END) AS other,
  count(CASE WHEN category IN ('durable', 'transition', 'positive') THEN 1 END) AS dynamic
FROM records GROUP BY 1, 2, 3 ORDER BY 1, 2, 3;
