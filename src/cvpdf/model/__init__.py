"""What the stages hand to each other: frozen dataclasses, no I/O, no library.

Source → Outline (of Blocks and Inlines) → Resume (of Entries and Periods), with a Theme → Galley → Proof → Checks.
"""
