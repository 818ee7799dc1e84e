#include "office.h"

#include "io.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

/* Larger ones are no templates of minutes. */
#define MOST_REFERENCE ((size_t)64 << 20)

/* One paragraph in every style: what --print-reference-doc converts. */
static const char sample[] =
    "<minutes xmlns='urn:x-referat:1' version='1' xml:lang='da' kind='minutes'>"
    "<source name='skabelon' bytes='0' media-type='text/plain' encoding='UTF-8'"
    " sha256='e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'"
    " generator='referat'/>"
    "<head body='Udvalg' date='2000-01-01' start='00:00'><title>Titel</title>"
    "<field name='date'><label>Mødedato</label> dag og klokkeslæt</field>"
    "<field name='place'><label>Mødested</label> sted</field>"
    "<field name='participants'><label>Mødedeltagere</label> <person name='Navn'>Navn</person>"
    "</field></head>"
    "<contents><heading>Indhold</heading><entry item='item-1' match='exact'><number>1.</number>"
    "<title>Punktets titel</title><page>1</page></entry>"
    "<entry item='item-2' match='exact'><number>2.</number><title>En personsag</title>"
    "<page>2</page></entry></contents>"
    "<item id='item-1' number='1' title='Punktets titel' access='open' decided='yes'>"
    "<heading><label>Punkt 1:</label> <title>Punktets titel</title></heading>"
    "<case number='24/1'>24/1</case>"
    "<section kind='presentation'><heading>Afsnit</heading><p>Brødtekst med <strong>fed</strong>"
    " og <em>kursiv</em>.</p>"
    "<section><heading>Underafsnit</heading>"
    "<list type='bullet'><li marker='-'>Listepunkt</li></list>"
    "<table><caption>Tabeltitel</caption><tr><th>Post</th><th>Beløb</th></tr>"
    "<tr><td>Tekst</td><td>1.000</td></tr></table></section></section>"
    "<section kind='recommendation'><heading>Indstilling</heading><p>"
    "<proposer>Forvaltningen</proposer> indstiller til <body>udvalget</body></p>"
    "<list type='number'><li marker='1.'><proposal>at indstillingen følges.</proposal></li></list>"
    "</section>"
    "<section kind='decision' outcome='approved'><heading>Beslutning</heading><p>Beslutningens"
    " tekst.</p><list type='bullet'><li marker='-'>Beslutningspunkt</li></list>"
    "<departure person='Navn'>Til- og fravalg under mødet.</departure>"
    "<absent><label>Afbud:</label> Navn</absent></section>"
    "<section><heading>Afstemning</heading><vote>Stemmer for: <party choice='for'>A</party>,"
    " <party choice='for'>B</party>, <party choice='for'>C</party>, <party choice='for'>D</party>;"
    " imod: <party choice='against'>E</party>, <party choice='against'>F</party>,"
    " <party choice='against'>G</party>."
    "</vote><statement><p>Protokollat.</p></statement></section>"
    "<section kind='annexes'><heading>Bilag</heading><annex name='Bilag'>Bilag</annex></section>"
    "<furniture>Sidetekst fra kilden</furniture></item>"
    "<item id='item-2' number='2' title='En personsag' access='closed' decided='no'>"
    "<heading><label>Punkt 2:</label> <title>En personsag</title></heading></item></minutes>";

/* A reference document as it is read. */
typedef struct collected {
  char *bytes;
  size_t length;
  size_t size;
  int problem;
} collected;

static int collect(void *context, const void *bytes, size_t length)
{
  collected *c = context;
  if (length > MOST_REFERENCE - c->length) {
    c->problem = EFBIG;
    return 1;
  }
  if (length > c->size - c->length) {
    size_t size = 2 * c->size + length;
    char *more = realloc(c->bytes, size);
    if (!more) {
      c->problem = ENOMEM;
      return 1;
    }
    c->bytes = more;
    c->size = size;
  }
  if (length)
    memcpy(c->bytes + c->length, bytes, length);
  c->length += length;
  return 0;
}

static int set_reference(cli *c, const char *value)
{
  static collected reference; /* until the program ends */
  reference.length = 0;
  reference.problem = 0;
  int problem = io_read(value, NULL, collect, &reference);
  if (reference.problem)
    problem = reference.problem;
  if (problem) {
    cli_complain_about(c, value, strerror(problem));
    return problem == EFBIG ? EXIT_DATA : problem == ENOMEM ? EXIT_OS : EXIT_NO_INPUT;
  }
  c->reference = value;
  c->options.reference = reference.bytes ? reference.bytes : "";
  c->options.reference_length = reference.length;
  return EXIT_OK;
}

static int set_print(cli *c, const char *value)
{
  (void)value;
  c->text = sample;
  c->options.attendance = c->options.signatures = true;
  return EXIT_OK;
}

const cli_option office_options[] = {
    {0, "reference-doc", N_("FILE"), N_("take styles, page and header from FILE"), set_reference,
     0},
    {0, "embed-xml", NULL, N_("carry the minutes as referat XML, too, for an archive"), NULL,
     offsetof(cli, options.embed_xml)},
    {0, "print-reference-doc", NULL, N_("write a document to make a FILE of"), set_print, 0},
    {0, NULL, NULL, NULL, NULL, 0}};
