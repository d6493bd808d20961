"""Documents of the office: rows in, PDF, DOCX or XLSX bytes out.

Never imported by the web process: the renderers and the Thai dictionary are the worker's and the
commands' alone.
"""
