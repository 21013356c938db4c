#!/usr/bin/env bash
# What the program accepts is valid under its schemas, and what is wrong in form is not. Scalars are taken as their text,
# as the reader takes them, and as an editor types them. Needs python3-jsonschema and python3-yaml; skipped without.
set -euo pipefail

python3 -c 'import jsonschema, yaml' 2> /dev/null || exit 0
for kind in convention exits rules columns; do tremplin schema "$kind" > "$WORK/$kind.json"; done
mkdir "$WORK/right" "$WORK/wrong"
tremplin explain --lang en | cut -c1-4 | while read -r code; do
  tremplin explain --lang en "$code" | sed -n '/^Right$/,$s/^    //p' > "$WORK/right/$code"
done
for code in Y009 Y010 Y012 Y013 Y014 Y016 Y017 Y018 Y019 Y020 Y021 Y022 Y023 Y024 Y025; do
  tremplin explain --lang en "$code" | sed -n '/^Wrong$/,/^Right$/s/^    //p' > "$WORK/wrong/$code"
done
tremplin schema trace > "$WORK/trace.json"
tremplin compute-outcomes --records --format json tests/cases/compute-outcomes/boundaries-record-by-record > "$WORK/boundaries.jsonl"
for id in fr-iae-2008 fr-iae-asp; do tremplin rules show "$id" > "$WORK/right/$id"; done

python3 - "$WORK" <<'PYTHON'
import datetime, glob, json, sys, yaml
from jsonschema import Draft7Validator

work = sys.argv[1]
validators = {}
for kind in ("convention", "exits", "rules", "columns"):
    schema = json.load(open(f"{work}/{kind}.json"))
    Draft7Validator.check_schema(schema)
    validators[kind] = Draft7Validator(schema)


def plain(value):
    if isinstance(value, dict):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    return str(value) if isinstance(value, datetime.date) else value


def errors(path, loader):
    text = open(path, encoding="utf-8").read()
    if not text.startswith(("tremplin:", "{", "#")):
        return None
    found = []
    for document in yaml.load_all(text, loader):
        kind = str(document.get("tremplin", "")).split("/")[0]
        validator = validators.get(kind)
        if validator is None:
            found.append(f"{path}: kind {kind!r}")
            continue
        found += [f"{path}: {'/'.join(map(str, e.path))}: {e.message}" for e in validator.iter_errors(plain(document))]
    return found


failed = False
for path in sorted(glob.glob(f"{work}/right/*") + glob.glob("examples/*/*.yaml")):
    for loader in (yaml.BaseLoader, yaml.SafeLoader):
        for message in errors(path, loader) or []:
            print(message)
            failed = True
trace = json.load(open(f"{work}/trace.json"))
Draft7Validator.check_schema(trace)
lines = open(f"{work}/boundaries.jsonl", encoding="utf-8").read().splitlines()
assert lines, "no trace"
for line in lines:
    for e in Draft7Validator(trace).iter_errors(json.loads(line)):
        print(f"trace: {'/'.join(map(str, e.path))}: {e.message}")
        failed = True
for path in sorted(glob.glob(f"{work}/wrong/*")):
    if not errors(path, yaml.BaseLoader):
        print(f"{path}: valid under the schema")
        failed = True
sys.exit(failed)
PYTHON
