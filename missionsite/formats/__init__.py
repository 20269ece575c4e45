"""The published record for machines: each record as JSON, all as one file, each kind as CSV."""
