/* What all the converters share: options, files, messages, exit statuses. */
#ifndef REFERAT_CONVERTERS_CLI_H
#define REFERAT_CONVERTERS_CLI_H

#include "language.h"
#include "referat.h"

#include <stddef.h>

/* Exit statuses; from 64 on they are those of sysexits(3). */
enum {
  EXIT_OK = 0,
  EXIT_FINDINGS = 1,   /* --strict, and there is a warning or an error */
  EXIT_USAGE = 64,     /* the command line is wrong */
  EXIT_DATA = 65,      /* the input is not minutes, or is broken */
  EXIT_NO_INPUT = 66,  /* the input or a profile could not be read */
  EXIT_SOFTWARE = 70,  /* something that should not happen */
  EXIT_OS = 71,        /* no memory, no process */
  EXIT_NO_OUTPUT = 73, /* the output could not be made */
  EXIT_IO = 74         /* the output could not be written */
};

typedef struct cli cli;

/* One option of a program: a row gives its names, its argument and its help. */
typedef struct cli_option {
  char letter;          /* 0 for none */
  const char *name;     /* the long name */
  const char *argument; /* NULL: takes none */
  const char *help;
  int (*set)(cli *c, const char *value); /* EXIT_OK, or the status to end with; or NULL: */
  size_t flag;                           /* the offset in `cli` of a bool to make true */
} cli_option;

/* A converter, as its main describes it. */
typedef struct cli_program {
  const char *name;
  const char *summary;
  referat_format format;
  const char *ending;        /* of output files, as ".xml" */
  bool binary;               /* the output is not for a terminal */
  const char *also_1;        /* what exit status 1 means besides, for --help; or NULL */
  void (*prepare)(cli *c);   /* between the command line and the input; or NULL */
  const cli_option *options; /* its own ones, ended by a row without name; or NULL */
  const cli_option *more;    /* that it shares with others, likewise */
} cli_program;

/* Writes something of the document to the sink. */
typedef referat_status cli_produce(const cli *c, const referat_doc *doc, referat_sink sink,
                                   void *context, referat_error *error);

/* A run over many files; see batch.h. */
typedef struct cli_batch {
  const char *folder; /* of the outputs, or NULL */
  const char *list;   /* of more inputs, or NULL */
  unsigned jobs;      /* at a time, 0 for one a processor */
  bool skip_existing; /* outputs that are made already of the same source */
  const char *report; /* NULL: none */
  char *inside;       /* a name in the folder, for lock.h */
} cli_batch;

/* What a document told besides its output. */
typedef struct cli_told {
  char sha256[65]; /* of the source */
  unsigned long items;
  unsigned long findings[REFERAT_ERROR + 1]; /* by severity */
} cli_told;

struct cli {
  const cli_program *program;
  referat_options options;
  referat_profile *profile;       /* the words of --profile, or NULL */
  const struct import_kind *from; /* as --from says, for what other programs read */
  const char *input;              /* NULL: standard input */
  int descriptor;                 /* of the input that is open already, or -1 */
  const char *output;             /* NULL: standard output */
  const char *reference;          /* the file of the reference document, or NULL */
  const char *text;               /* referat XML to convert in place of the input, or NULL */
  bool in_place;                  /* the output may be the input */
  bool locked;                    /* no program can be called any more */
  bool strict;
  bool publish;
  bool quiet;
  /* What an option puts in place of converting; `argument` is its own. */
  int (*instead)(cli *c, const referat_doc *doc);
  cli_produce *produce; /* what makes the output: referat_write, as a rule */
  const char *argument;
  bool danish_csv;
  unsigned long grave; /* findings of severity warning and error */
  cli_batch batch;
  cli_told *told;         /* or NULL */
  referat_writer *writer; /* what documents before it left, or NULL */
  struct output *later;   /* where the output goes that others are committed with, or NULL */
};

/* Read the command line, convert, and return the exit status. */
int cli_main(const cli_program *program, int argc, char **argv);

/* Convert the one input, and return the exit status. */
int cli_convert(cli *c);

/* Write the document in the program's format: what `cli` produces if no option says another thing.
 */
cli_produce cli_write_minutes;

/* Print `program: message` to standard error, in the language of language.h: the format is
 * translated, the values are not. */
void cli_complain(const cli *c, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Print `program: name: why`; `why` is a sentence in English that is translated, and `name`, a
 * file or NULL, is not. */
void cli_complain_about(const cli *c, const char *name, const char *why);

/* Print what was found, as `name:line: severity: message [code]`. */
void cli_tell_finding(const char *name, const referat_finding *finding);

/* Tell of an error in the input `name`, and return the exit status for it. */
int cli_complain_of(const cli *c, const char *name, const referat_error *error);

/* Options that end the program well. */
#define EXIT_DONE (-1)

/* Flush standard output; EXIT_DONE, or the status to end with. */
int cli_finish_stdout(const cli *c);

/* The names by which messages call the input and the output. */
const char *cli_input_name(const cli *c);
const char *cli_output_name(const cli *c);

#endif
