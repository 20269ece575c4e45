"""The map of filming locations: outlines of countries, and what is drawn upon them."""
