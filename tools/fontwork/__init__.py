"""How fonts/ is made: tables (upstream, repertoire, catalogue), choices (lookalikes, selection), steps (forge)."""
