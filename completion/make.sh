#!/bin/sh
# Make the completion of a program for a shell out of what its --help prints.
#
#   completion/make.sh bash|zsh|fish PROGRAM >FILE
#
# An option's argument is completed by its name: DIR by folders, FILE, LIST and SOURCE by
# files, any other by the words behind the colon at the end of its help, if it has such.
set -eu
shell=$1
program=$2
case $shell in
  bash | zsh | fish) ;;
  *) echo "$0: no shell that is known: $shell" >&2; exit 64 ;;
esac

# One option a line: letter, name, argument, values, help; with tabs between, '-' for none.
LC_ALL=C "$program" --help | awk '
  function tell(  rest, values) {
    if (name == "")
      return
    values = ""
    rest = help
    if (argument != "-" && match(rest, /: [^:]*$/)) {
      rest = substr(rest, RSTART + 2)
      gsub(/ \(default\)/, "", rest)
      if (rest ~ /^[a-z0-9.-]+(, [a-z0-9.-]+)* or [a-z0-9.-]+$/) {
        gsub(/ or /, ", ", rest)
        gsub(/, /, " ", rest)
        values = rest
      }
    }
    print letter "\t" name "\t" argument "\t" (values == "" ? "-" : values) "\t" help
    name = ""
  }
  /^  -|^      --/ {
    tell()
    letter = substr($0, 3, 1) == "-" ? substr($0, 4, 1) : "-"
    line = $0
    sub(/^[^-]*(-[^-],)? *--/, "", line)
    name = line
    sub(/[ =].*/, "", name)
    argument = substr(line, length(name) + 1, 1) == "=" ? substr(line, length(name) + 2) : "-"
    sub(/ .*/, "", argument)
    help = line
    sub(/^[^ ]* */, "", help)
    next
  }
  /^                             [^ ]/ && name != "" {
    line = $0
    sub(/^ */, "", line)
    help = help " " line
    next
  }
  { tell() }
  END { tell() }' |
  awk -F '\t' -v shell="$shell" -v program="$(basename "$program")" -v q="'" '
  function kind() { # of the argument
    return $3 == "-" ? "none" : $3 == "DIR" ? "folder" : $3 ~ /^(FILE|LIST|SOURCE)$/ ? "file" : $4 != "-" ? "words" : "free"
  }
  function names() {
    return $1 == "-" ? "--" $2 : "-" $1 " | --" $2
  }
  function quoted(text) { # between single quotes, for any of the shells
    gsub(q, q "\\" q q, text)
    return q text q
  }
  BEGIN {
    if (shell == "bash") {
      print "# Completion of " program " for bash."
      print "_" program "() {"
      print "  local current=$2 previous=$3"
      print "  # bash cuts --option=value at the sign"
      print "  if [[ $current == " q "=" q " ]]; then"
      print "    current="
      print "  elif [[ $previous == " q "=" q " ]]; then"
      print "    previous=${COMP_WORDS[COMP_CWORD - 2]}"
      print "  fi"
      print "  COMPREPLY=()"
      print "  case $previous in"
    } else if (shell == "zsh") {
      print "#compdef " program
      print "_arguments -s -S \\"
    } else {
      print "# Completion of " program " for fish."
    }
  }
  {
    if (shell == "bash") {
      all = all " --" $2 ($3 == "-" ? "" : "=")
      if (kind() == "file")
        print "    " names() ") compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- \"$current\"); return ;;"
      else if (kind() == "folder")
        print "    " names() ") compopt -o filenames; mapfile -t COMPREPLY < <(compgen -d -- \"$current\"); return ;;"
      else if (kind() == "words")
        print "    " names() ") mapfile -t COMPREPLY < <(compgen -W " quoted($4) " -- \"$current\"); return ;;"
      else if (kind() == "free")
        print "    " names() ") return ;;"
    } else if (shell == "zsh") {
      text = $5
      gsub(/[\[\]:\\]/, "\\\\&", text)
      action = kind() == "file" ? ":" tolower($3) ":_files" : kind() == "folder" ? ":folder:_files -/" : \
               kind() == "words" ? ":" tolower($3) ":(" $4 ")" : kind() == "free" ? ":" tolower($3) ":" : ""
      sign = $3 == "-" ? "" : "="
      spec = "[" text "]" action
      if ($1 == "-")
        print "  " quoted("--" $2 sign spec) " \\"
      else
        print "  " q "(-" $1 " --" $2 ")" q "{-" $1 ($3 == "-" ? "" : "+") ",--" $2 sign "}" quoted(spec) " \\"
    } else {
      print "complete -c " program ($1 == "-" ? "" : " -s " $1) " -l " $2 \
        (kind() == "none" ? "" : kind() == "file" ? " -r -F" : kind() == "folder" ? " -x -a " q "(__fish_complete_directories)" q "" : \
         kind() == "words" ? " -x -a " quoted($4) : " -x") " -d " quoted($5)
    }
  }
  END {
    if (!NR) {
      print program " --help tells of no option" >"/dev/stderr"
      exit 70
    }
    if (shell == "bash") {
      print "  esac"
      print "  if [[ $current == -* ]]; then"
      print "    mapfile -t COMPREPLY < <(compgen -W " q "" substr(all, 2) "" q " -- \"$current\")"
      print "    [[ ${COMPREPLY[0]-} == *= ]] && compopt -o nospace"
      print "  else"
      print "    compopt -o filenames"
      print "    mapfile -t COMPREPLY < <(compgen -f -- \"$current\")"
      print "  fi"
      print "}"
      print "complete -F _" program " " program
    } else if (shell == "zsh") {
      print "  " q "*:minutes:_files" q ""
    }
  }'
