#compdef tremplin
# Completion of tremplin for zsh. `tremplin completion zsh` prints it; what is offered comes from the program itself.

_tremplin() {
  local line with_files=
  local -a candidates
  for line in "${(@f)$("${(Q)words[1]}" __complete "${(@Q)words[2,CURRENT]}" 2> /dev/null)}"; do
    case $line in
      '') ;;
      :files) with_files=yes ;;
      *) candidates+=("${${line//:/\\:}/$'\t'/:}") ;;
    esac
  done
  (( $#candidates )) && _describe tremplin candidates
  [[ -n $with_files ]] || return
  compset -P '--*='
  _files
}

if [[ $funcstack[1] == _tremplin ]]; then
  _tremplin "$@"
else
  compdef _tremplin tremplin
fi
