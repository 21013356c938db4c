# Completion of tremplin for bash. `tremplin completion bash` prints it; what is offered comes from the program itself.

_tremplin() {
  local line with_files='' typed=${COMP_WORDS[COMP_CWORD]}
  COMPREPLY=()
  while IFS= read -r line; do
    case $line in
      :files) with_files=yes ;;
      *) COMPREPLY+=("${line%%$'\t'*}") ;;
    esac
  done < <("${COMP_WORDS[0]}" __complete "${COMP_WORDS[@]:1:COMP_CWORD}" 2> /dev/null)
  [[ -n $with_files ]] || return 0
  compopt -o filenames 2> /dev/null
  while IFS= read -r line; do
    COMPREPLY+=("$line")
  done < <(compgen -f -- "${typed#=}")
}
complete -F _tremplin tremplin
