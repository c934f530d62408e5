"""Letters that an address may have beside those of ASCII (RFC 3987); text in CJK stands beside one without a space."""

# For a class of a regular expression: Latin with marks, Greek, Cyrillic.
LETTERS = r"\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0370-\u052f\u1e00-\u1fff"
