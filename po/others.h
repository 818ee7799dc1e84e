/*
 * What other libraries tell, which the programs pass on and translate: those that a broken or
 * hostile input brings about.  No program is made of this file: po/extract.sh reads it.
 */

/* expat, as XML_ErrorString() has it */
N_("no element found")
N_("not well-formed (invalid token)")
N_("unclosed token")
N_("partial character")
N_("mismatched tag")
N_("duplicate attribute")
N_("junk after document element")
N_("undefined entity")
N_("reference to invalid character number")
N_("unknown encoding")
N_("encoding specified in XML declaration is incorrect")
N_("unclosed CDATA section")
N_("unbound prefix")
N_("XML declaration not well-formed")
N_("XML or text declaration not at start of entity")
N_("limit on input amplification factor (from DTD and entities) breached")

/* libzip, as zip_error_strerror() has it */
N_("Not a zip archive")
N_("Zip archive inconsistent")
N_("Premature end of file")
N_("Possibly truncated or corrupted zip archive")
N_("Multi-disk zip archives not supported")
