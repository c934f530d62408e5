"""Résumés in other forms: what was understood as data (`inspection`)."""
