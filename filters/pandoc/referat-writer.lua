--- A writer for pandoc: referat XML, for any document that is minutes.
--
--     pandoc -t referat-writer.lua minutes.docx -o minutes.xml
--
-- The document goes to referat2xml as Markdown, which finds the items and the
-- decisions in it; so `source` in the XML tells of that Markdown.  The program
-- is looked for on the PATH, or where the environment variable REFERAT2XML says.

local program = os.getenv('REFERAT2XML') or 'referat2xml'

-- Plain Markdown: one kind of table, no marks that say nothing about minutes.
local FORMAT = table.concat({ 'markdown', 'smart', 'simple_tables', 'multiline_tables',
  'grid_tables', 'raw_html', 'raw_tex', 'raw_attribute', 'native_divs', 'native_spans',
  'fenced_divs', 'bracketed_spans', 'link_attributes', 'header_attributes', 'superscript',
  'subscript', 'strikeout', 'definition_lists', 'example_lists', 'fancy_lists',
  'citations', 'tex_math_dollars', 'table_captions', 'line_blocks' }, '-')

--- A cell of a pipe table holds one line.
local function flatten(cell)
  if #cell.contents > 1 or (cell.contents[1] and cell.contents[1].t ~= 'Plain') then
    cell.contents = { pandoc.Plain(pandoc.utils.blocks_to_inlines(cell.contents, { pandoc.Space() })) }
  end
end

local function flatten_rows(rows)
  for _, row in ipairs(rows) do
    for _, cell in ipairs(row.cells) do
      flatten(cell)
    end
  end
end

local simplify = {
  Table = function(table)
    if table.head and table.head.rows then
      flatten_rows(table.head.rows)
      for _, body in ipairs(table.bodies) do
        flatten_rows(body.head)
        flatten_rows(body.body)
      end
    end
    return table
  end,
  LineBreak = function() return nil end,
  Note = function(note)
    return pandoc.Span(pandoc.utils.blocks_to_inlines(note.content))
  end,
}

local function to_markdown(doc)
  local json = pandoc.write(doc:walk(simplify), 'json')
  return pandoc.pipe('pandoc', { '-f', 'json', '-t', FORMAT, '--wrap=none' }, json)
end

local function write(doc)
  local ok, result = pcall(pandoc.pipe, program, { '-f', 'markdown' }, to_markdown(doc))
  if ok then
    return result
  end
  local code = type(result) == 'table' and result.error_code
  if code then
    error(program .. ' ended with status ' .. code, 0)
  end
  error(program .. ' could not be run: install referat, or set REFERAT2XML', 0)
end

--- For pandoc 3.
function Writer(doc, _)
  return write(doc)
end

--- Pandoc 2 asks for a function for each element, and calls Doc at last; of all
-- that, only the document itself is wanted.
if tonumber(tostring(PANDOC_VERSION):match('^%d+')) < 3 then
  setmetatable(_G, {
    __index = function()
      return function()
        return ''
      end
    end,
  })
  function Doc(_, _, _)
    return write(PANDOC_DOCUMENT)
  end
end
