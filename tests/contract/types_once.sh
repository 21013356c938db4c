#!/usr/bin/env bash
# No type is defined twice under one name in one namespace: the linker would take either, unseen. The sources of a
# folder of the library are compiled together, so what stands in a namespace without a name counts by folder there.
set -euo pipefail

# The definitions of types that stand at the beginning of a line, as clang-format writes those of a namespace.
definitions() {
  awk '
    function place(   i, name, hidden) {
      for (i = 1; i <= depth; i++) {
        if (names[i] == "") hidden = 1
        else name = name (name == "" ? "" : "::") names[i]
      }
      return hidden || name == "" ? name " in " folder : name
    }
    FNR == 1 { depth = 0; folder = FILENAME; if (folder !~ /^(cli|tests)\//) sub(/\/[^\/]*$/, "", folder) }
    /^(inline )?namespace .*\{$/ {
      name = $0; sub(/^(inline )?namespace */, "", name); sub(/ *\{$/, "", name)
      names[++depth] = name; next
    }
    /^\}  \/\/ namespace/ { --depth; next }
    /^(template <.*> )?(class|struct|union|enum class|enum struct|enum) .*(\{.*|[^;])$/ {
      name = $0
      gsub(/\[\[[^\]]*\]\]|alignas\([^)]*\)|^template <.*> |[A-Z][A-Z_]*_EXPORT /, "", name)
      sub(/^(class|struct|union|enum class|enum struct|enum) +/, "", name)
      # `Shape<Text>` is another definition than `Shape`; a function that returns `struct X` is none.
      if (name !~ /^[A-Za-z_][A-Za-z_0-9]*(<.*>)?( final)?( : .*)?( \{.*)?$/) next
      sub(/ final| :.*| \{.*/, "", name); sub(/ .*/, "", name)
      print place() "::" name "\t" FILENAME ":" FNR
    }' "$@"
}

# The test of the test: what it must find, and what it must not.
mkdir -p "$WORK/a" "$WORK/b"
cat > "$WORK/a/one.cc" <<'END'
namespace tremplin {
class Declared;
struct Seen {
  struct Inner {
  };
};
namespace {
enum class Kind { one };
template <class T>
struct Of<T> {
};
}  // namespace
}  // namespace tremplin
END
sed 's/Of<T>/Of<int>/' "$WORK/a/one.cc" > "$WORK/a/two.cc"
sed '/struct Seen/,/^};/d' "$WORK/a/one.cc" > "$WORK/b/three.cc"
twice() { definitions "$@" | cut -f 1 | sort | uniq -d; }
expected=$(printf '%s\n' "tremplin in $WORK/a::Kind" tremplin::Seen)
[[ $(cd / && twice "$WORK"/[ab]/*.cc) == "$expected" ]]

mapfile -t files < <(git ls-files 'lib/*.h' 'lib/*.cc' 'cli/*.h' 'cli/*.cc' 'tests/unit/support/*.h')
[[ ${#files[@]} -gt 200 ]]
definitions "${files[@]}" | sort > "$WORK/all"
[[ $(wc -l < "$WORK/all") -gt 400 ]]
cut -f 1 "$WORK/all" | uniq -d | while read -r name; do
  echo "$name is defined more than once:"
  grep -F "$name	" "$WORK/all" | cut -f 2
done | tee "$WORK/said"
[[ ! -s $WORK/said ]]
