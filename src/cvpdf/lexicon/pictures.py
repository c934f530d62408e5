"""What a picture before a line says of it: 🏢 Acme, 📍 Lisbon."""

from __future__ import annotations

# A variation selector may follow any of them.
ORGANIZATIONS = "🏢🏫🏛🏦🏥🏭🏬🏪🏤🏣"
LOCATIONS = "📍📌🗺🌍🌎🌏"

# GitHub's names of pictures, between colons, as they stand before contacts and titles.
SHORTCODES: dict[str, str] = {
    "house": "🏠", "home": "🏠", "house_with_garden": "🏡", "round_pushpin": "📍", "pushpin": "📌", "world_map": "🗺", "earth_africa": "🌍",
    "earth_americas": "🌎", "earth_asia": "🌏", "globe_with_meridians": "🌐", "telephone": "☎", "phone": "☎",
    "telephone_receiver": "📞", "calling": "📲", "iphone": "📱", "envelope": "✉", "email": "📧", "e-mail": "📧", "mailbox": "📫",
    "incoming_envelope": "📨", "link": "🔗", "computer": "💻", "desktop_computer": "🖥", "octocat": "", "cat": "🐱", "octopus": "🐙",
    "bird": "🐦", "briefcase": "💼", "office": "🏢", "school": "🏫", "bank": "🏦", "hospital": "🏥", "mortar_board": "🎓",
    "books": "📚", "book": "📖", "open_book": "📖", "notebook": "📓", "memo": "📝", "pencil": "📝", "pencil2": "✏", "gear": "⚙",
    "wrench": "🔧", "hammer": "🔨", "hammer_and_wrench": "🛠", "tools": "🛠", "toolbox": "🧰", "brain": "🧠", "bulb": "💡",
    "rocket": "🚀", "star": "⭐", "star2": "🌟", "sparkles": "✨", "trophy": "🏆", "medal_sports": "🏅", "1st_place_medal": "🥇",
    "dart": "🎯", "calendar": "📅", "date": "📅", "clock1": "🕐", "speech_balloon": "💬", "wave": "👋", "man": "👨", "woman": "👩",
    "man_technologist": "👨‍💻", "woman_technologist": "👩‍💻", "bust_in_silhouette": "👤", "busts_in_silhouette": "👥",
    "information_source": "ℹ", "heart": "❤", "zap": "⚡", "seedling": "🌱", "telescope": "🔭", "microscope": "🔬", "chart_with_upwards_trend": "📈",
    "bar_chart": "📊", "newspaper": "📰", "page_facing_up": "📄", "scroll": "📜", "card_index": "📇", "camera": "📷", "art": "🎨",
    "guitar": "🎸", "musical_note": "🎵", "soccer": "⚽", "handshake": "🤝", "thought_balloon": "💭", "fire": "🔥", "white_check_mark": "✅",
    "heavy_check_mark": "✔", "point_right": "👉", "file_folder": "📁", "package": "📦", "birthday": "🎂", "de": "🇩🇪", "fr": "🇫🇷", "gb": "🇬🇧",
    "uk": "🇬🇧", "us": "🇺🇸", "es": "🇪🇸", "brazil": "🇧🇷", "ru": "🇷🇺", "blue_book": "📘", "green_book": "📗", "large_blue_circle": "🔵",
    "small_blue_diamond": "🔹", "interrobang": "⁉", "speaking_head": "🗣", "car": "🚗",
}  # fmt: skip
