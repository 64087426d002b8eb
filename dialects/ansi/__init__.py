"""What a SQL dialect has to be able to say, and how ANSI SQL says it.

Each module is a part of ``Dialect``. Where a database says something else, or better, its dialect
overrides a method; for what ANSI SQL has no words (``unspoken``) it has to, or to declare that the
database cannot do it.
"""
