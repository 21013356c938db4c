#!/usr/bin/env bash
# What the program cannot do, since it asks the system for nothing of the kind: no network, no shell, no other program
# but the document converters that the user asks for (posix_spawn); the library reads no environment and no time of day.
set -euo pipefail

library=$(find "$BUILD" -maxdepth 3 -name libtremplin.so | head -n 1)
program=$BUILD/bin/tremplin
asked_of_system() { nm --dynamic --undefined-only "$1" | awk '{ sub(/@.*/, "", $2); print $2 }'; }

status=0
# forbid FILE PATTERN: no name that it asks for is one of these.
forbid() {
  if asked_of_system "$1" | grep -xE "$2"; then
    echo "${1##*/} asks the system for this"
    status=1
  fi
}

network='socket|socketpair|connect|bind|listen|accept4?|getaddrinfo|gethostby.*|send(to|msg)?|recv(from|msg)?'
programs='system|popen|v?fork|exec(l|lp|le|v|vp|ve|vpe)|dlopen|dlmopen'
for file in "$library" "$program"; do forbid "$file" "$network|$programs"; done
forbid "$library" '(secure_)?getenv|setenv|time|gettimeofday|_ZNSt6chrono3_V212system_clock3nowEv'
forbid "$program" 'posix_spawnp?'
exit "$status"
