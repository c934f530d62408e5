"""From what a résumé says to HTML that says the same: the knowledge behind `compose`, as pure functions.

`inlines` and `blocks` write semantic HTML; `dates` sets periods in one style; `ledger` notes every place where the
printed words differ from the author's; `images` decides which pictures may be set.
"""
