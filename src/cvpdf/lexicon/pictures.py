"""What a picture before a line says of it: 🏢 Acme, 📍 Lisbon."""

from __future__ import annotations

# A variation selector may follow any of them.
ORGANIZATIONS = "🏢🏫🏛🏦🏥🏭🏬🏪🏤🏣"
LOCATIONS = "📍📌🗺🌍🌎🌏"
