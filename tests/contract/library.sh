#!/usr/bin/env bash
# The library does not print, ask the environment or end the process; that is for cli.
set -euo pipefail

calls='\b(std::)?(getenv|secure_getenv|exit|_exit|quick_exit|abort)\(|std::c(out|err)\b|\b(std::|fmt::)?(printf|puts|putchar|print)\(|setlocale\('
if grep -rnE "$calls" lib --include='*.cc' --include='*.h'; then exit 1; fi
