#!/bin/sh
# Completion in bash, zsh and fish: every option of --help, every value that an option takes
# and no other, as the shells themselves find them.
. "${abs_top_srcdir:-.}/tests/tap.sh"
made=$abs_top_builddir/completion
[ -d "$made/bash" ] || skip_all "completion is not made where the programs do not run"
cd "$tmp" || exit 1
mkdir folder
: >minutes.txt

# What bash offers for the words, the last of which is completed; as it cuts them.
in_bash() { # program words...
  bash --norc -c '. "$1/bash/$2"
    shift
    COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
    "_$1" "$1" "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}" 2>/dev/null
    echo "${COMPREPLY[@]}"' - "$made" "$@"
}

for path in "$abs_top_builddir"/converters/referat2*; do
  [ -x "$path" ] && [ -f "$path" ] || continue
  name=$(basename "$path")
  converter "$name"
  p=$converter
  "$p" --help | grep -o -e '^ .* --[a-z][a-z-]*' | sed 's/.*--/--/' | sort >options
  ok "$name: --help tells of options" test "$(wc -l <options)" -gt 10
  in_bash "$name" "$name" -- | tr -d = | tr ' ' '\n' | sort >offered
  same_file offered options "$name: bash offers each of them"
  grep -o '^complete .*' "$made/fish/$name.fish" | grep -o -e ' -l [a-z-]*' | sed 's/ -l /--/' | sort >offered
  same_file offered options "$name: fish, too"
  grep -o -e "^  '[^[]*\|^  .*{[^}]*}" "$made/zsh/_$name" | grep -o -e '--[a-z][a-z-]*' | sort -u >offered
  same_file offered options "$name: and zsh"
  # of each option whose values are told, each is taken, and another is not
  for option in from extract csv flavour api-version; do
    values=$(in_bash "$name" "$name" "--$option" = "")
    grep -qx -e "--$option" options || continue
    ok "$name: --$option has values" test -n "$values"
    for value in $values; do
      ok "$name takes --$option=$value" "$p" "--$option=$value" --help
    done
    [ "$option" != api-version ] || continue # the library tells which it knows
    "$p" "--$option=nothing" <minutes.txt >out 2>err
    is "$?" 64 "$name takes no other --$option"
    # shellcheck disable=SC2086 # a list
    is "$(sed 's/.*: //; s/,//g; s/ or / /' err | head -n 1)" "$(echo $values)" "and says the same of it"
  done
done
is "$(in_bash referat2xml referat2xml --dir)" "--directory=" "bash: an option that is begun"
is "$(in_bash referat2xml referat2xml --directory = fo)" "folder" "bash: a folder behind the sign"
is "$(in_bash referat2xml referat2xml -d "")" "folder" "bash: folders alone where a folder is wanted"
is "$(in_bash referat2xml referat2xml -f p)" "pdf" "bash: a value behind a letter"
is "$(in_bash referat2xml referat2xml min)" "minutes.txt" "bash: a file"
is "$(in_bash referat2xml referat2xml --jobs = "")" "" "bash: nothing where anything may stand"

if command -v fish >/dev/null 2>&1; then
  in_fish() {
    HOME=$tmp fish --no-config -c "source '$made/fish/$1.fish'; complete -C '$2'" | cut -f 1 | tr '\n' ' '
  }
  is "$(in_fish referat2md 'referat2md --fla')" "--flavour " "fish: an option that is begun"
  is "$(in_fish referat2md 'referat2md --flavour g')" "gfm " "fish: a value"
  is "$(in_fish referat2md 'referat2md -f p')" "pdf " "fish: a value behind a letter"
else
  skip 3 "fish is not installed"
fi

if command -v zsh >/dev/null 2>&1; then
  for file in "$made"/zsh/_*; do
    ok "zsh: $(basename "$file") is well formed" zsh -n "$file"
  done
  # completed in a terminal of its own; what is then run tells the line that came of it
  cat >terminal <<'Z'
zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell "PS1=; fpath=($1/zsh \$fpath); autoload -U compinit; compinit -u -D; $2() { print -r got \"<\$*>\" }"
zpty -w -n shell "$2 $3"$'\t'
zpty -w -n shell $'\n'
zpty -w shell 'print -r the "end"'
for wait in {1..100}; do
  zpty -r -t shell line && print -rn -- "$line"
  [[ $line == *"the end"* ]] && break
  sleep 0.1
done
zpty -d shell
Z
  in_zsh() {
    HOME=$tmp TERM=dumb zsh -f terminal "$made" "$@" 2>&1 | sed -n 's/.*got <\(.*\)>.*/\1/p'
  }
  is "$(in_zsh referat2md --fla)" "--flavour" "zsh: an option that is begun"
  is "$(in_zsh referat2md --flavour=g)" "--flavour=gfm" "zsh: a value"
  is "$(in_zsh referat2md '-f p')" "-f pdf" "zsh: a value behind a letter"
else
  skip 8 "zsh is not installed"
fi
done_testing
