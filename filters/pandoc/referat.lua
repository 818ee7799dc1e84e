--- A reader for pandoc: the minutes of a Danish council or committee.
--
--     pandoc -f referat.lua minutes.txt -o minutes.epub
--
-- It takes whatever referat2json takes (text, Markdown, referat XML, and other
-- documents through the programs that referat2json knows).  What referat2json
-- remarks on goes to standard error.  The program is looked for on the PATH, or
-- where the environment variable REFERAT2JSON says.

local program = os.getenv('REFERAT2JSON') or 'referat2json'

--- The arguments for the pandoc that runs: it takes no JSON of another version.
local function arguments(file)
  local version = tostring(PANDOC_API_VERSION):match('^%d+%.%d+')
  return { '--api-version', version, '--', file }
end

--- Run the program; its own message tells what is wrong with the input.
local function run(file, bytes)
  local ok, result = pcall(pandoc.pipe, program, arguments(file), bytes)
  if ok then
    return result
  end
  local code = type(result) == 'table' and result.error_code
  if code then
    error(program .. ' ended with status ' .. code, 0)
  end
  error(program .. ' could not be run: install referat, or set REFERAT2JSON', 0)
end

--- Whether the file can be opened by its name.  The text that pandoc hands over
-- has been decoded and its tabs expanded; the file has the bytes themselves.
local function is_file(name)
  local file = name ~= '' and name ~= '-' and io.open(name, 'rb')
  if not file then
    return false
  end
  file:close()
  return true
end

--- One document of several: their blocks one after the other, the metadata of
-- the first.
local function joined(documents)
  local whole = documents[1]
  for i = 2, #documents do
    whole.blocks:extend(documents[i].blocks)
  end
  return whole
end

function Reader(input, _)
  if type(input) == 'string' then -- before pandoc 2.17
    return pandoc.read(run('-', input), 'json')
  end
  local documents = {}
  for _, source in ipairs(input) do
    local json
    if is_file(source.name) then
      json = run(source.name, '')
    else
      json = run('-', source.text or tostring(source))
    end
    documents[#documents + 1] = pandoc.read(json, 'json')
  end
  return #documents > 0 and joined(documents) or pandoc.Pandoc({})
end
