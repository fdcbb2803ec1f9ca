-- The order of codes with numbers in them, such as indicators: by dimension and number, 4.2 before 4.10. Equal is only
-- what is the same to the letter.
create collation by_number (provider = icu, locale = 'und-u-kn');
