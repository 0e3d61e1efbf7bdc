"""Years that plans are for."""

#: The first and the last; an import reads no other from a title, and the API takes no other.
FIRST_YEAR, LAST_YEAR = 2000, 2099
