--- A filter for pandoc: the decisions only (a "beslutningsprotokol").
--
--     pandoc -f referat.lua -L decisions.lua minutes.txt -o decisions.docx
--
-- It keeps the title, and of each item in which a decision was entered the
-- heading and the decisions.  It works on what referat.lua, referat2json and
-- referat2md make: headings of the class `item`, divs of the class `decision`.

local function has_class(element, class)
  return element.classes and element.classes:includes(class)
end

--- The decisions among the blocks, those inside other divs, too.
local function decisions_of(block)
  local found = pandoc.List()
  if block.t ~= 'Div' then
    return found
  end
  if has_class(block, 'decision') then
    found:insert(block)
    return found
  end
  for _, inner in ipairs(block.content) do
    found:extend(decisions_of(inner))
  end
  return found
end

function Pandoc(doc)
  local kept = pandoc.List()
  local heading -- of the present item, until it is needed
  for _, block in ipairs(doc.blocks) do
    if block.t == 'Header' and has_class(block, 'item') then
      heading = block
    elseif block.t == 'Header' and block.level == 1 then
      kept:insert(block)
    else
      local decisions = decisions_of(block)
      if #decisions > 0 and heading then
        kept:insert(heading)
        heading = nil
      end
      kept:extend(decisions)
    end
  end
  return pandoc.Pandoc(kept, doc.meta)
end
