-- What a web page is made of, for the reader of minutes: what stands around its content becomes a
-- division of the class "furniture", tables that only lay the page out become text, and whatever
-- no Markdown can say goes.  It runs inside pandoc, over the tree of -f html+raw_html-native_divs:
-- tags that pandoc has no node for are raw there, which is the only way to tell a <nav>.

local List = pandoc.List
local stringify = pandoc.utils.stringify

local function set(words)
  local s = {}
  for word in words:gmatch('%S+') do s[word] = true end
  return s
end

local VOID = set('area base br col embed hr img input link meta param source track wbr')
-- Elements that show no text of the page's own.
local NO_TEXT = set('nav noscript template iframe object svg canvas audio video dialog menu select'
  .. ' datalist')
local ROLES = set('navigation search dialog alertdialog menu menubar toolbar tooltip')
-- Landmarks that stand around the content, unless they are inside of it.
local AROUND = set('header footer banner contentinfo')
local CONTENT = set('main article section')
local FOR_READERS_ALOUD = set('sr-only visually-hidden visuallyhidden screen-reader-text'
  .. ' element-invisible')

-- ---- tags ----

local function attribute(tag, name)
  local pattern = '%s' .. name:gsub('%-', '%%-') .. '%s*=%s*'
  return tag:match(pattern .. '"([^"]*)"') or tag:match(pattern .. "'([^']*)'")
    or tag:match(pattern .. '([^%s"\'>]+)')
end

local function has_word(tag, name)
  return tag:gsub('"[^"]*"', ''):gsub("'[^']*'", ''):find('%s' .. name .. '[%s=/>]') ~= nil
end

local function read_tag(raw)
  local close, name = raw:match('^<(/?)(%a[%w:-]*)')
  if not name then return nil end -- a comment
  name = name:lower()
  local whole = VOID[name] or (close == '' and raw:lower():find('</' .. name .. '%s*>%s*$'))
    or raw:find('/>$')
  local tag = raw:match('^<[^>]*>') or raw
  return {name = name, close = close ~= '', whole = whole, tag = tag,
    role = (attribute(tag, 'role') or ''):lower()}
end

-- What buttons and links of the page open: a part that is hidden until then is content.
local opened = {}

local function note_opener(tag)
  for _, name in ipairs({'aria-controls', 'data-target', 'data-bs-target', 'href'}) do
    local value = attribute(tag, name)
    if value then opened[value:gsub('^#', '')] = true end
  end
end

local function is_hidden(e)
  local style = (attribute(e.tag, 'style') or ''):lower():gsub('%s', '')
  if not (has_word(e.tag, 'hidden') or style:find('display:none', 1, true)
    or style:find('visibility:hidden', 1, true)) then
    return false
  end
  return not opened[attribute(e.tag, 'id') or '']
end

-- A button that opens a part of the page is this part's heading.
local function opens(e)
  return attribute(e.tag, 'aria-expanded') or attribute(e.tag, 'aria-controls')
    or attribute(e.tag, 'data-toggle') or attribute(e.tag, 'data-bs-toggle')
end

-- ---- inlines ----

local function has_text(inlines)
  return stringify(inlines):find('[%w\128-\255]') ~= nil
end

local function words(text)
  local out = List()
  for word in text:gsub('\u{A0}', ' '):gmatch('%S+') do
    if #out > 0 then out:insert(pandoc.Space()) end
    out:insert(pandoc.Str(word))
  end
  return out
end

local function for_readers_aloud(attr)
  for _, class in ipairs(attr.classes) do
    if FOR_READERS_ALOUD[class] then return true end
  end
  return attr.attributes['aria-hidden'] == 'true'
end

local function is_aside(e, control)
  return NO_TEXT[e.name] or ROLES[e.role] or is_hidden(e) or e.name == 'option'
    or (e.name == 'button' and not opens(e))
    or (e.name == 'label' and (attribute(e.tag, 'for') or control))
    or attribute(e.tag, 'aria-hidden') == 'true'
end

-- The text of the inlines; what is none goes to `aside`.
local function part_inlines(inlines, aside)
  local out = List()
  local stack = {}
  for _, i in ipairs(inlines) do
    if i.t == 'RawInline' then
      local e = read_tag(i.text)
      if e and e.whole then
        if e.name == 'input' then
          for _, open in ipairs(stack) do open.control = true end
        end
      elseif e and not e.close then
        e.at = #out + 1
        table.insert(stack, e)
      elseif e then
        for k = #stack, 1, -1 do
          if stack[k].name == e.name then
            local open = stack[k]
            for n = #stack, k, -1 do table.remove(stack) end
            if is_aside(open, open.control) then
              local text = List()
              while #out >= open.at do text:insert(1, out:remove()) end
              aside:insert(text)
              out:insert(pandoc.Space())
            end
            break
          end
        end
      end
    elseif (i.t == 'Span' or i.t == 'Link') and (for_readers_aloud(i.attr)
      or (i.attributes.role == 'button' and not i.attributes['aria-expanded']
        and not i.attributes['aria-controls'])) then
      aside:insert(List({i}))
    elseif i.t == 'Str' and i.text:find('\u{A0}', 1, true) then
      if i.text:find('^\u{A0}') then out:insert(pandoc.Space()) end
      out:extend(words(i.text))
      if i.text:find('\u{A0}$') then out:insert(pandoc.Space()) end
    elseif i.t == 'Link' then
      local target = i.target
      local content = part_inlines(i.content, aside)
      if not target:find('^https?://') and not target:find('^mailto:')
        or stringify(content):find('[][]') or 'mailto:' .. stringify(content) == target
        or stringify(content) == target then
        out:extend(content) -- an address of the page's own leads nowhere from the minutes
      else
        target = target:gsub('[()%[%]%s]', function(c) return ('%%%02X'):format(c:byte()) end)
        out:insert(pandoc.Link(content, target))
      end
    elseif i.t == 'Span' then
      out:extend(part_inlines(i.content, aside))
    elseif i.t == 'Image' then
      out:extend(i.caption)
    elseif type(i.content) ~= 'nil' and i.t ~= 'Note' then
      i.content = part_inlines(i.content, aside)
      if #i.content > 0 then out:insert(i) end
    else
      out:insert(i)
    end
  end
  return out
end

-- Spaces and breaks at both ends say nothing, and one space is as good as several.
local function trim(inlines)
  local out = List()
  for _, i in ipairs(inlines) do
    local last = out[#out]
    local space = i.t == 'Space' or i.t == 'SoftBreak'
    if not (space and (not last or last.t == 'Space' or last.t == 'LineBreak'))
      and not (i.t == 'LineBreak' and not last) then
      if i.t == 'LineBreak' and last.t == 'Space' then out:remove() end
      out:insert(i.t == 'SoftBreak' and pandoc.Space() or i)
    end
  end
  while #out > 0 and (out[#out].t == 'Space' or out[#out].t == 'LineBreak') do out:remove() end
  return out
end

-- The lines between breaks.
local function split(inlines)
  local lines = List({List()})
  for _, i in ipairs(inlines) do
    if i.t == 'LineBreak' then lines:insert(List()) else lines[#lines]:insert(i) end
  end
  return lines:map(trim)
end

-- Paragraphs, parted by empty lines.
local function paragraphs(inlines)
  local out = List()
  local open = false
  for _, line in ipairs(split(inlines)) do
    if #line == 0 then
      open = false
    else
      if open then out[#out]:insert(pandoc.LineBreak()) else out:insert(List()) end
      out[#out]:extend(line)
      open = true
    end
  end
  return out
end

local function clean_inlines(inlines)
  local aside = List()
  return trim(part_inlines(inlines, aside)), aside
end

-- ---- the tree ----

-- Tags that open in one paragraph and close in another, or fill one, are the blocks' tags.
local function hoist(blocks)
  local out = List()
  for _, b in ipairs(blocks) do
    if b.t == 'Para' or b.t == 'Plain' then
      local inlines, after = List(b.content), List()
      local open, unmatched = {}, {}
      for k, i in ipairs(inlines) do
        local e = i.t == 'RawInline' and read_tag(i.text)
        if e and not e.whole and not e.close then
          table.insert(open, {e.name, k})
        elseif e and e.close and not e.whole then
          local found
          for n = #open, 1, -1 do
            if open[n][1] == e.name then found = n break end
          end
          if found then
            for n = #open, found, -1 do
              if n ~= found then unmatched[open[n][2]] = true end
              table.remove(open)
            end
          else
            unmatched[k] = true
          end
        end
      end
      for _, o in ipairs(open) do unmatched[o[2]] = true end
      local here = List()
      local function flush()
        if #here > 0 then out:insert(pandoc[b.t](here)) end
        here = List()
      end
      for k, i in ipairs(inlines) do
        if unmatched[k] then
          flush()
          out:insert(pandoc.RawBlock('html', i.text))
        else
          here:insert(i)
        end
      end
      flush()
    else
      out:insert(b)
    end
  end
  return out
end

-- The blocks as a tree of elements; one that is never closed ends at once, so that what follows it
-- stays content.
local function nest(blocks)
  local root = {name = '', tag = '', role = '', List()}
  local stack = {root}
  for _, b in ipairs(hoist(blocks)) do
    local top = stack[#stack]
    if b.t ~= 'RawBlock' then
      top[1]:insert(b)
    else
      local e = read_tag(b.text)
      if e and e.whole then
        top.control = top.control or e.name == 'input'
      elseif e and not e.close then
        e[1] = List()
        table.insert(stack, e)
      elseif e then
        for k = #stack, 2, -1 do
          if stack[k].name == e.name then
            for n = #stack, k, -1 do
              local closed = table.remove(stack)
              if n == k then
                stack[#stack][1]:insert({t = 'Element', e = closed})
              else
                stack[#stack][1]:extend(closed[1])
              end
            end
            break
          end
        end
      end
    end
  end
  while #stack > 1 do
    local open = table.remove(stack)
    stack[#stack][1]:extend(open[1])
  end
  return root[1]
end

local BOXES = set('BlockQuote Div Figure')

local lines_of

local function add_line(into, inlines)
  local text = words(stringify(inlines))
  if #text > 0 then into:insert(pandoc.Para(text)) end
end

local function rows_of(t)
  local rows = List()
  local function add(more, head)
    for _, r in ipairs(more) do
      if #r.cells > 0 then rows:insert({cells = r.cells, head = head}) end
    end
  end
  add(t.head.rows, true)
  for _, b in ipairs(t.bodies) do
    add(b.head, true)
    add(b.body, false)
  end
  add(t.foot.rows, false)
  return rows
end

-- The lines of what is furniture, without any form.
function lines_of(blocks, into)
  for _, b in ipairs(blocks) do
    if b.t == 'Element' then
      lines_of(b.e[1], into)
    elseif b.t == 'BulletList' or b.t == 'OrderedList' then
      for _, item in ipairs(b.content) do lines_of(nest(item), into) end
    elseif b.t == 'DefinitionList' then
      for _, item in ipairs(b.content) do
        add_line(into, item[1])
        for _, d in ipairs(item[2]) do lines_of(nest(d), into) end
      end
    elseif b.t == 'Table' then
      for _, r in ipairs(rows_of(b)) do
        for _, c in ipairs(r.cells) do lines_of(nest(c.contents), into) end
      end
    elseif BOXES[b.t] then
      lines_of(nest(b.content), into)
    elseif b.t == 'CodeBlock' then
      add_line(into, {pandoc.Str(b.text)})
    elseif b.content then
      add_line(into, b.content)
    end
  end
end

-- Whether one of the blocks, at whatever depth, is of such a kind.
local function holds(blocks, kinds)
  for _, b in ipairs(blocks) do
    if kinds[b.t] then return true end
    if b.t == 'Element' then
      if holds(b.e[1], kinds) then return true end
    elseif b.t == 'BulletList' or b.t == 'OrderedList' then
      for _, item in ipairs(b.content) do
        if holds(item, kinds) then return true end
      end
    elseif BOXES[b.t] then
      if holds(b.content, kinds) then return true end
    end
  end
  return false
end

local function is_main(e)
  return e.name == 'main' or e.role == 'main'
end

local function find_main(nodes)
  for _, b in ipairs(nodes) do
    local found = b.t == 'Element' and (is_main(b.e) and b.e or find_main(b.e[1]))
    if found then return found end
  end
  return nil
end

-- Whether a banner, or what stands beside the main part, holds the only title of the page.
local title_around = false

local function count_titles(blocks)
  local n = 0
  for _, b in ipairs(blocks) do
    if b.t == 'Header' and b.level == 1 then n = n + 1 end
    if b.t == 'Element' then n = n + count_titles(b.e[1]) end
  end
  return n
end

-- A navigation that lists numbered items of this page is the contents of the minutes.
local function is_contents(e)
  local links, others = 0, 0
  local function look(blocks)
    for _, b in ipairs(blocks) do
      pandoc.walk_block(pandoc.Div(b.t == 'Element' and {} or {b}), {
        Link = function(l)
          if l.target:find('^#') and stringify(l.content):find('^%s*%d') then
            links = links + 1
          else
            others = others + 1
          end
        end
      })
      if b.t == 'Element' then look(b.e[1]) end
    end
  end
  look(e[1])
  return links > 0 and others == 0
end

local FACTS = set('DefinitionList Table')

local NAVIGATION = set('nav form')

local function navigates(nodes)
  for _, b in ipairs(nodes) do
    if b.t == 'Element' and (NAVIGATION[b.e.name] or ROLES[b.e.role] or navigates(b.e[1])) then
      return true
    end
  end
  return false
end

-- `before` is what stands right before it: a heading opens what is hidden below it.
local function is_furniture(e, within, before)
  if e.name == 'nav' or e.role == 'navigation' then return not is_contents(e) end
  if NO_TEXT[e.name] or ROLES[e.role] then return true end
  if is_hidden(e) then return not before or before.t ~= 'Header' end
  if e.name == 'button' then return not opens(e) end
  if e.name == 'label' then return attribute(e.tag, 'for') or e.control end
  if e.name == 'aside' or e.role == 'complementary' then
    return not (within and holds(e[1], FACTS)) -- labels and values beside the text are the head
  end
  if AROUND[e.name] or AROUND[e.role] then
    return not within and (e.name ~= 'header' or navigates(e[1]))
  end
  return false
end

-- ---- output ----

local clean

local function put(out, furniture, blocks)
  for _, b in ipairs(blocks) do out:insert({b, furniture}) end
end

local function put_asides(out, asides)
  for _, inlines in ipairs(asides) do
    local lines = List()
    add_line(lines, inlines)
    put(out, true, lines)
  end
end

local function is_simple(blocks)
  return #blocks == 0 or (#blocks == 1 and (blocks[1].t == 'Plain' or blocks[1].t == 'Para'))
end

local function inlines_of(blocks)
  return #blocks > 0 and List(blocks[1].content) or List()
end

local function joined(parts, between)
  local out = List()
  for _, p in ipairs(parts) do
    if #p > 0 then
      if #out > 0 then out:insert(between) end
      out:extend(p)
    end
  end
  return out
end

local function all(rows, test)
  for _, r in ipairs(rows) do
    if not test(r) then return false end
  end
  return #rows > 0
end

local MARKERS = {'^%d+[.)]$', '^%l[.)]$'}
local BULLETS = set('- – • · *')

local function marker(text)
  return BULLETS[text] or text:find(MARKERS[1]) or text:find(MARKERS[2])
end

local function is_kind(i, kind)
  return #i == 1 and i[1].t == kind
end

-- What each cell holds, once.
local function read_cells(t)
  local rows = List()
  for _, r in ipairs(rows_of(t)) do
    local cells = List()
    for _, c in ipairs(r.cells) do
      local first = c.contents[1]
      local link = #c.contents == 1 and first.content and is_kind(trim(first.content), 'Link')
      local blocks, asides = clean(c.contents, true)
      cells:insert({blocks = blocks, asides = asides, link = link,
        text = stringify(pandoc.Div(blocks))})
    end
    rows:insert({head = r.head, cells = cells})
  end
  return rows
end

local function row_line(cells)
  return pandoc.Para(joined(cells:map(function(c) return inlines_of(c.blocks) end),
    pandoc.Space()))
end

-- "1." and "2." beside texts
local function as_list(rows)
  local items = List()
  for _, cells in ipairs(rows) do items:insert(cells[2] and cells[2].blocks or {}) end
  local first = rows[1][1].text
  if BULLETS[first] then return pandoc.BulletList(items) end
  local style = first:find('^%l') and 'LowerAlpha' or 'Decimal'
  local delim = first:find('%)$') and 'OneParen' or 'Period'
  local start = tonumber(first:match('^%d+')) or first:byte() - 96
  return pandoc.OrderedList(items, pandoc.ListAttributes(start, style, delim))
end

local function put_labels(out, rows)
  for _, cells in ipairs(rows) do
    local value = cells[2] and cells[2].blocks or {}
    local between = cells[1].text:find(':$') and pandoc.Space() or pandoc.LineBreak()
    out:insert({pandoc.Para(joined({inlines_of(cells[1].blocks),
      is_simple(value) and inlines_of(value) or {}}, between)), false})
    if not is_simple(value) then put(out, false, value) end
  end
end

local function is_label(cells)
  local c = cells[1]
  return is_simple(c.blocks) and (c.text:find(':$') or is_kind(inlines_of(c.blocks), 'Strong'))
end

local function is_about_link(cells)
  local links = 0
  for _, c in ipairs(cells) do links = links + (c.link and 1 or 0) end
  return links == 1
end

-- Whether the table is none of data: one that lays the page out, labels with values, a list, or
-- links with what is said of them.  Its blocks are put out then.
local function put_layout(t, read, out)
  local rows, columns, deep, simple, head = List(), 0, false, true, false
  for _, r in ipairs(read) do
    local said = false
    for _, c in ipairs(r.cells) do
      deep = deep or holds(c.blocks, set('Header Table'))
      simple = simple and is_simple(c.blocks)
      said = said or #c.blocks > 0
    end
    if said then
      head = head or r.head
      columns = math.max(columns, #r.cells)
      rows:insert(r.cells)
    end
  end
  local row_heads = false
  for _, b in ipairs(t.bodies) do row_heads = row_heads or (b.row_head_columns or 0) > 0 end
  local captioned = t.caption.long and stringify(pandoc.Div(t.caption.long)) ~= ''
  if deep or columns <= 1 or (#rows == 1 and not head and not simple) then
    for _, cells in ipairs(rows) do
      for _, c in ipairs(cells) do put(out, false, c.blocks) end
    end
  elseif (head and not row_heads) or captioned then
    return false
  elseif #rows == 1 then
    out:insert({row_line(rows[1]), false})
  elseif columns == 2 and all(rows, function(cells) return marker(cells[1].text) end) then
    out:insert({as_list(rows), false})
  elseif columns == 2 and (row_heads or all(rows, is_label)) then
    put_labels(out, rows)
  elseif simple and all(rows, is_about_link) then
    for _, cells in ipairs(rows) do out:insert({row_line(cells), false}) end
  else
    return false
  end
  return true
end

-- A cell of data in one line, as the Markdown has it.
local function one_line(blocks)
  if is_simple(blocks) then return blocks end
  local lines = List()
  lines_of(blocks, lines)
  local line = joined(lines:map(function(b) return b.content end), pandoc.Space())
  return {pandoc.Plain(line)}
end

local function put_table(t, out)
  local read = read_cells(t)
  if not put_layout(t, read, out) then
    put(out, false, t.caption.long or {})
    t.caption = {long = {}}
    local k = 0
    local function fill(rows)
      for _, r in ipairs(rows) do
        if #r.cells > 0 then k = k + 1 end
        for n, c in ipairs(r.cells) do c.contents = one_line(read[k].cells[n].blocks) end
      end
    end
    fill(t.head.rows)
    for _, b in ipairs(t.bodies) do fill(b.head) fill(b.body) end
    fill(t.foot.rows)
    out:insert({t, false})
  end
  for _, r in ipairs(read) do
    for _, c in ipairs(r.cells) do put(out, true, c.asides) end
  end
end

-- The list that a menu may be.
local function unwrap(b)
  return b.t == 'Div' and b.content[1] or b
end

-- Nothing but links to other pages, none of them an item of the minutes.
local function is_menu(b)
  for _, item in ipairs(b.content) do
    for k, block in ipairs(item) do
      local line = (block.t == 'Plain' or block.t == 'Para') and trim(block.content)
      if k == 1 and not (line and is_kind(line, 'Link') and not line[1].target:find('^#')
        and not stringify(line):find('^%d+[.:)]')) then
        return false
      elseif k > 1 and not (block.t == 'BulletList' and is_menu(block)) then
        return false
      end
    end
  end
  return true
end

-- Lists that lay the page out: an item with headings or tables in it is a part of the page.
local function clean_list(b, out, within)
  local menu = is_menu(b)
  local parts, asides, deep, links = List(), List(), false, #b.content > 1
  for _, item in ipairs(b.content) do
    links = links and #item == 1 and item[1].content and is_kind(trim(item[1].content), 'Link')
      and trim(item[1].content)[1].target:find('^#') ~= nil
    local blocks, more = clean(item, within)
    deep = deep or holds(blocks, set('Header Table'))
    parts:insert(blocks:map(unwrap))
    asides:extend(more)
  end
  local start = b.t == 'OrderedList' and b.listAttributes.start
  if deep then
    for k, blocks in ipairs(parts) do
      if start and blocks[1] and blocks[1].t == 'Header' then
        blocks[1].content:insert(1, pandoc.Space())
        blocks[1].content:insert(1, pandoc.Str(('%d.'):format(start + k - 1)))
      end
      put(out, false, blocks)
    end
  elseif links then -- the contents of the page: lines, not points
    out:insert({pandoc.Para(joined(parts:map(inlines_of), pandoc.LineBreak())), false})
  else
    local items = parts:filter(function(blocks) return #blocks > 0 end)
    local loose = false
    for _, blocks in ipairs(items) do loose = loose or #blocks > 1 end
    if loose then -- a list in a list has to stand apart, or it is the text of the point
      for _, blocks in ipairs(items) do
        for k, block in ipairs(blocks) do
          if block.t == 'Plain' then blocks[k] = pandoc.Para(block.content) end
        end
      end
    end
    b.content = items
    if #items > 0 then
      out:insert({menu and pandoc.Div({b}, pandoc.Attr('', {'menu'})) or b, false})
    end
  end
  put(out, true, asides)
end

-- The line of a division that holds a number and, in a column beside it, a text; else nil.
local function numbered_row(e)
  local parts = List()
  for _, b in ipairs(e[1]) do
    if b.t ~= 'Element' or #b.e[1] ~= 1 or not is_simple(b.e[1]) then return nil end
    parts:insert(b.e[1][1].content)
  end
  if #parts ~= 2 or not stringify(parts[1]):find('^%s*%d+[.:]?%s*$') then return nil end
  return joined(parts, pandoc.Space())
end

-- A link that does something with the page, such as printing it: no text of the page.
local function is_control(i)
  return i.t == 'Link' and #i.content <= 5 and not stringify(i.content):find('%d')
    and (i.target == '#' or i.target == '#top' or i.target:find('^javascript:'))
end

local SEPARATORS = set('| · • – - / > » › :: «')

-- Links and what parts them, and nothing else: `controls` alone, or a menu, in which the last part
-- may be the page itself.
local function link_row(inlines)
  local row = {links = 0, controls = 0, others = 0, path = false, away = true}
  for _, i in ipairs(inlines) do
    if i.t == 'Link' then
      row.links = row.links + 1
      row.away = row.away and not i.target:find('^#%a') and not stringify(i.content):find('%d')
      row.controls = row.controls + (is_control(i) and 1 or 0)
      row.path = row.path and row.others == 0
    elseif i.t == 'Str' and SEPARATORS[i.text] then
      row.path = row.path or i.text == '>' or i.text == '»' or i.text == '›' or i.text == '/'
    elseif i.t ~= 'Space' and i.t ~= 'SoftBreak' and i.t ~= 'LineBreak' then
      row.others = row.others + 1
    end
  end
  return row
end

-- Blocks with text so far; behind this many the minutes have begun.
local texts, BEGUN = 0, 4

local function leads_elsewhere(b)
  if b.t ~= 'Para' and b.t ~= 'Plain' then return false end
  local row = link_row(b.content)
  if row.links == 0 then return false end
  if row.controls == row.links and row.others == 0 then return true end
  return texts < BEGUN and ((row.away and row.others == 0)
    or (row.path and b.content[1].t == 'Link'))
end

local function is_title(b)
  return title_around and b.t == 'Header' and b.level == 1
end

-- Put out the nodes; `within` the content of the page or `outside` of it.
local function clean_nodes(nodes, out, within, outside)
  for k, b in ipairs(nodes) do
    if b.t == 'Element' then
      local main = is_main(b.e)
      if is_furniture(b.e, within, nodes[k - 1]) then
        if title_around and count_titles(b.e[1]) > 0 then
          clean_nodes(b.e[1], out, within, true)
          goto next
        end
        local lines = List()
        lines_of(b.e[1], lines)
        put(out, true, lines)
      elseif numbered_row(b.e) and not outside then
        clean_nodes(List({pandoc.Para(numbered_row(b.e))}), out, within, false)
      elseif (b.e.name == 'button' or b.e.name == 'summary') and #b.e[1] == 1
        and b.e[1][1].t == 'Plain' then
        clean_nodes(List({pandoc.Para(b.e[1][1].content)}), out, within, outside)
      else
        clean_nodes(b.e[1], out, within or main or CONTENT[b.e.name], outside and not main)
      end
    elseif (outside and not is_title(b)) or leads_elsewhere(b) then
      local lines = List()
      lines_of({b}, lines)
      put(out, true, lines)
    elseif b.t == 'BulletList' or b.t == 'OrderedList' then
      clean_list(b, out, within)
    elseif b.t == 'DefinitionList' then
      for _, item in ipairs(b.content) do
        local term, asides = clean_inlines(item[1])
        local parts, rest = List({term}), List()
        for _, d in ipairs(item[2]) do
          local blocks, more = clean(d, within)
          asides:extend(more)
          if is_simple(blocks) then parts:insert(inlines_of(blocks)) else rest:extend(blocks) end
        end
        local line = joined(parts, pandoc.LineBreak())
        if #line > 0 then out:insert({pandoc.Para(line), false}) end
        put(out, false, rest)
        put_asides(out, asides)
      end
    elseif b.t == 'Table' then
      put_table(b, out)
    elseif BOXES[b.t] then
      clean_nodes(nest(b.content), out, within, false)
      if b.t == 'Figure' then clean_nodes(nest(b.caption.long), out, within, false) end
    elseif b.t == 'CodeBlock' then
      local line = List()
      for text in (b.text .. '\n'):gmatch('(.-)\n') do
        local more = words(text)
        if #more == 0 and #line > 0 then
          out:insert({pandoc.Para(line), false})
          line = List()
        elseif #more > 0 then
          if #line > 0 then line:insert(pandoc.LineBreak()) end
          line:extend(more)
        end
      end
      if #line > 0 then out:insert({pandoc.Para(line), false}) end
    elseif b.content then
      local inlines, asides = clean_inlines(b.content)
      texts = texts + (has_text(inlines) and 1 or 0)
      if b.t == 'Header' and not has_text(inlines) and #asides == 1 then
        inlines, asides = trim(part_inlines(asides[1], List())), List()
      end
      if has_text(inlines) and b.t == 'Header' then
        b.content = inlines
        out:insert({b, false})
      elseif has_text(inlines) or #asides == 0 then
        for _, p in ipairs(paragraphs(inlines)) do out:insert({pandoc[b.t](p), false}) end
      elseif #inlines > 0 then
        asides:insert(inlines)
      end
      put_asides(out, asides)
    end
    ::next::
  end
end

-- The blocks that are content, and the lines that are not.
function clean(blocks, within)
  local out, content, asides = List(), List(), List()
  clean_nodes(nest(blocks), out, within, false)
  for _, o in ipairs(out) do (o[2] and asides or content):insert(o[1]) end
  return content, asides
end

local function note_openers(doc)
  local function raw(r) note_opener(r.text) end
  doc:walk({RawInline = raw, RawBlock = raw, Link = function(l)
    for _, value in pairs(l.attributes) do opened[value:gsub('^#', '')] = true end
    opened[l.target:gsub('^#', '')] = true
  end})
end

-- Lists of links above the first heading lead to other pages.
local function mark_menus(out)
  local first
  for k, o in ipairs(out) do
    if not o[2] and o[1].t == 'Header' then first = k break end
  end
  local marked = List()
  for k, o in ipairs(out) do
    if not o[2] and o[1].t == 'Div' and first and k < first then
      local lines = List()
      lines_of({o[1]}, lines)
      put(marked, true, lines)
    else
      marked:insert({o[2] and o[1] or unwrap(o[1]), o[2]})
    end
  end
  return marked
end

-- A number or dash that was typed is told by its text, as in any text; pandoc would mark it as one
-- that begins no list.
local TYPED = {'^%(?%d+[.):]$', '^%l[.)]$', '^[-–]$'}

local function keep_typed(b)
  if b.t ~= 'Para' and b.t ~= 'Plain' then return b end
  local begins = true
  b.content = List(b.content):map(function(i)
    local typed = false
    for _, pattern in ipairs(TYPED) do
      typed = typed or (begins and i.t == 'Str' and i.text:find(pattern) ~= nil)
    end
    begins = i.t == 'LineBreak'
    return typed and pandoc.RawInline('markdown', i.text) or i
  end)
  return b
end

local LISTS = set('BulletList OrderedList')

-- Whose page it is and how to reach them, where the page ends.
local LONGEST_FOOT = 200

local function is_foot(b)
  if b.t ~= 'Para' and b.t ~= 'Plain' then return false end
  local text = stringify(b.content)
  local reach = text:find('%S@%S') or text:find('%d%d %d%d %d%d %d%d') or text:find('%d%d%d%d ?%d%d%d%d')
  local parts = text:find(' [|·•] ') or text:find('%d%d%d%d %u')
  return #text <= LONGEST_FOOT and reach and parts
end

local function mark_foot(out)
  for k = #out, math.max(1, #out - 3), -1 do
    if not out[k][2] and not is_foot(out[k][1]) then break end
    out[k][2] = true
  end
end

local function page(doc)
  note_openers(doc)
  local nodes = nest(doc.blocks)
  local out = List()
  local main = find_main(nodes)
  title_around = main and count_titles(main[1]) == 0 or not main and count_titles(nodes) == 1
  clean_nodes(nodes, out, false, main ~= nil)
  mark_foot(out)
  local blocks, around = List(), nil
  for _, o in ipairs(mark_menus(out)) do
    local last = blocks[#blocks]
    if last and LISTS[last.t] and LISTS[o[1].t] and not o[2] then
      blocks:insert(pandoc.RawBlock('markdown', '')) -- or a space is put there
    end
    if o[2] then
      if not around then
        around = pandoc.Div({}, pandoc.Attr('', {'furniture'}))
        blocks:insert(around)
      end
      around.content:insert(o[1])
    else
      around = nil
      blocks:insert(keep_typed(o[1]))
    end
  end
  doc.blocks = blocks
  return doc
end

return {{Pandoc = page}}
