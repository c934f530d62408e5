"""The press: what stands between cvpdf and WeasyPrint, and the only room beside `typeset` that knows it.

`start` imports it hermetically and quickly, `fetcher` hands it what it may read, `finish` mends its PDF.
"""
