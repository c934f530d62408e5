"""CJK typography as decisions on plain text: where a line may break, where space stands, which marks are half as wide.

- `classes` – which character is what (CLREQ, JLREQ, KLREQ, UAX #14)
- `tokens` – what must stay in one piece: dates, versions, numbers with units, C++, addresses
- `breaks` – line-start and line-end prohibition, tokens, quotes, Korean by words, runts
- `spacing` – autospace and adjacent punctuation
- `decide` – all of it for one paragraph

Nothing here changes a word: the decisions are characters without width or glyph (U+2060, U+200B) and font variants.
"""
