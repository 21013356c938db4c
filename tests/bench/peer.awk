# The job over CSV, nothing checked; the header is known. Days of entry are 28 at most.
BEGIN {
  FS = ","
  split("permanent-contract permanent-contract-same-structure subsidised-permanent-contract fixed-term-long civil-service business-creation", d, " ")
  split("fixed-term-short subsidised-fixed-term", t, " ")
  split("training other-siae recognised-positive", p, " ")
  split("unemployed inactive no-news", o, " ")
  for (i in d) class[d[i]] = 2
  for (i in t) class[t[i]] = 3
  for (i in p) class[p[i]] = 4
  for (i in o) class[o[i]] = 5
}
NR > 1 {
  year = substr($5, 1, 4)
  if ($3 == "AI" || $3 == "ETTI") {
    below = $6 < 150
  } else {
    months = (year - substr($4, 1, 4)) * 12 + substr($5, 6, 2) - substr($4, 6, 2)
    if (substr($5, 9, 2) + 1 < substr($4, 9, 2) + 0) months--
    below = months < 3
  }
  if (below) {
    category = 0
  } else if ($7 == "fixed-term" || $7 == "agency-work") {
    category = $8 >= 6 ? 2 : 3
  } else {
    category = $7 in class ? class[$7] : 1
  }
  group = $2 "," $3 "," year
  exits[group]++
  n[group, category]++
}
END {
  print "structure,type,year,exits,below_threshold,withdrawn,durable,transition,positive,other"
  for (group in exits) {
    line = group "," exits[group]
    for (category = 0; category <= 5; category++) line = line "," n[group, category] + 0
    print line
  }
}
