# Constats de tremplin (un objet par ligne) au format « code quality » de GitLab.
map(select(.code) | {
  description: .message,
  check_name: .code,
  fingerprint: "\(.file):\(.line):\(.column):\(.code)",
  severity: {error: "major", warning: "minor", note: "info"}[.severity],
  location: {path: (.file // "."), lines: {begin: (.line // 1)}}
})
