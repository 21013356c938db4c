# Completion of tremplin for fish. `tremplin completion fish` prints it; what is offered comes from the program itself.

function __tremplin_complete
    set -l words (commandline -opc)
    set -l typed (commandline -ct)
    set -l option (string match -r '^--[^=]*=' -- "$typed")
    for line in ($words[1] __complete $words[2..-1] "$typed" 2>/dev/null)
        if test "$line" = :files
            for path in (__fish_complete_path (string replace -r '^--[^=]*=' '' -- "$typed"))
                printf '%s%s\n' "$option" $path
            end
        else
            printf '%s\n' $line
        end
    end
end

complete -c tremplin -f -a '(__tremplin_complete)'
