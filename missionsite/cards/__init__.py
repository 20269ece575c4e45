"""The image that stands beside a link to a page where people share it."""
