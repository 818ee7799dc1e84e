/* The namespaces of a DOCX. */
#ifndef REFERAT_WRITE_DOCX_NAMESPACES_H
#define REFERAT_WRITE_DOCX_NAMESPACES_H

#define W_NAMESPACE "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
#define R_NAMESPACE "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define NAMESPACE_W " xmlns:w=\"" W_NAMESPACE "\""
#define NAMESPACE_R " xmlns:r=\"" R_NAMESPACE "\""

#endif
