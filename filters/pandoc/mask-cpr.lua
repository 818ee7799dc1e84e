--- A filter for pandoc: mask Danish personal identification numbers.
--
--     pandoc -L mask-cpr.lua minutes.md -o minutes.html
--
-- A number is six digits that are a day of the calendar, and four more, with a
-- hyphen, a space or nothing between; days may be 60 too high, as in
-- replacement numbers.  All ten digits are masked, in the text, in links and in
-- metadata alike.  Rather too much than too little: whether the last digit fits
-- the others is not asked, since numbers given out since 2007 need not fit.

local MASK = 'XXXXXX-XXXX'

local MONTHS = { 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 }

local function is_day(digits)
  local day, month = tonumber(digits:sub(1, 2)), tonumber(digits:sub(3, 4))
  if day > 60 then
    day = day - 60
  end
  return MONTHS[month] ~= nil and day >= 1 and day <= MONTHS[month]
end

-- Hyphen-minus, soft hyphen, hyphen, no-break hyphen, figure dash, en dash,
-- em dash, minus, and the spaces that stand inside a word.
local BETWEEN = { '%-', '\u{AD}', '\u{2010}', '\u{2011}', '\u{2012}', '\u{2013}', '\u{2014}',
  '\u{2212}', '\u{A0}', '\u{2009}', '\u{202F}', ' ', '%-[\n ]', '\n', '' }

local function mask(text)
  if not text:find('%d%d%d%d') then
    return text
  end
  for _, between in ipairs(BETWEEN) do
    text = text:gsub('%f[%d](%d%d%d%d%d%d)' .. between .. '(%d%d%d%d)%f[%D]', function(digits)
      return is_day(digits) and MASK or nil
    end)
  end
  return text
end

local function mask_attributes(element)
  if element.attr then
    element.identifier = mask(element.identifier)
    for key, value in pairs(element.attributes) do
      element.attributes[key] = mask(value)
    end
  end
end

local function mask_text(element)
  element.text = mask(element.text)
  mask_attributes(element)
  return element
end

local function mask_target(element)
  local key = element.target and 'target' or 'src'
  element[key] = mask(element[key])
  element.title = mask(element.title)
  mask_attributes(element)
  return element
end

local function is_white(inline)
  return inline and (inline.t == 'Space' or inline.t == 'SoftBreak' or inline.t == 'LineBreak')
end

--- A number may be cut in two by a space, or by where one string ends and the
-- next begins: such neighbours are masked together.
local function mask_inlines(inlines)
  local i = 1
  while i < #inlines do
    local gap = is_white(inlines[i + 1]) and 1 or 0
    local first, second = inlines[i], inlines[i + 1 + gap]
    if first.t == 'Str' and second and second.t == 'Str' then
      local both = first.text .. (gap == 1 and ' ' or '') .. second.text
      -- Only what needs both parts is of interest here: each alone comes later.
      local apart = mask(first.text) .. (gap == 1 and ' ' or '') .. mask(second.text)
      local masked = mask(both)
      if masked ~= apart then
        inlines[i] = pandoc.Str(masked)
        inlines:remove(i + 1)
        if gap == 1 then
          inlines:remove(i + 1)
        end
        i = i - 1 -- the next may go on from it
      end
    end
    i = i + 1
  end
  return inlines
end

local function mask_element(element)
  mask_attributes(element)
  return element
end

local function mask_meta(value)
  if type(value) == 'string' then
    return mask(value)
  end
  local kind = pandoc.utils.type and pandoc.utils.type(value)
  if type(value) == 'table' and (kind == 'List' or kind == 'table' or kind == 'Meta') then
    for key, inner in pairs(value) do
      value[key] = mask_meta(inner)
    end
  end
  return value
end

return {
  { Inlines = mask_inlines },
  {
    Str = mask_text,
    Code = mask_text,
    Math = mask_text,
    RawInline = mask_text,
    CodeBlock = mask_text,
    RawBlock = mask_text,
    Link = mask_target,
    Image = mask_target,
    Span = mask_element,
    Div = mask_element,
    Header = mask_element,
    Meta = function(meta)
      for key, value in pairs(meta) do
        meta[key] = mask_meta(value)
      end
      return meta
    end,
  },
}
