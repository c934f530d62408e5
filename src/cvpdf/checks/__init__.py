"""What is held against every PDF before it is written: one file a family, one function a check.

`evidence` opens the PDF once for all of them; `plaintext` reads the source a second time, crudely, and `words`
compares two texts. docs/checks.md has a section for each check.

pypdf and pypdfium2 are met here only, and imported when they are needed: they cost 60–100 and 45 ms.
"""
