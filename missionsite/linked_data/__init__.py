"""What a page says, in the words of schema.org, as JSON-LD.

Each thing has one ``@id``, its address and a fragment, so that what different pages say of it comes
together. Only what the page itself says: no date is filled up, no place is made a spot, no
paraphrase a quotation, and no score is made of those of others.
"""
