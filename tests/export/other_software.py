#!/usr/bin/env python3
"""Opens what `cargo test --test export` wrote with the software of its readers, and fails where one of them reads something else.

Needs openpyxl and bibtexparser 1 (Python), libreoffice, pandoc and rsvg-convert. Pictures and pages to look at stand in target/taken-out/seen.
"""
import csv
import datetime
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as tree
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[2] / 'target' / 'taken-out'
SEEN = FOLDER / 'seen'


def run(*command):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, f'{command}: {done.stderr}'
    return done.stdout


def rows_of_csv(path):
    with path.open(encoding='utf-8-sig', newline='') as file:
        return list(csv.reader(file))


def as_shown(row):
    """A row of the workbook as the CSV writes it, formula guards and control signs aside."""
    return [plain('' if cell is None else cell.date().isoformat() if isinstance(cell, datetime.datetime) else f'{cell}') for cell in row]


def plain(text):
    text = re.sub(r'[\x00-\x08\x0b-\x1f]', ' ', text)
    try:
        return repr(float(text))
    except ValueError:
        return text


def unguarded(text):
    return text[1:] if re.match(r"'\s*[=+\-@＝＋－＠]", text) or re.match(r"'[\t\r\n]", text) else text


def workbook(lang):
    import openpyxl
    from openpyxl.utils.escape import unescape
    book = openpyxl.load_workbook(FOLDER / f'table-{lang}.xlsx')
    assert book.sheetnames == {'vi': ['Số liệu', 'Nguồn', 'Thông tin'], 'en': ['Figures', 'Sources', 'About']}[lang]
    figures = book.worksheets[0]
    assert figures.freeze_panes == 'A2' and figures.column_dimensions['A'].width > 20
    wanted = rows_of_csv(FOLDER / f'table-{lang}.csv')
    # Excel decodes _x005F_ in every text, openpyxl not in those that stand in place.
    found = [[unescape(cell) if isinstance(cell, str) else cell for cell in row] for row in figures.iter_rows(values_only=True)]
    assert len(found) == len(wanted), (len(found), len(wanted))
    for row, line in zip(found, wanted):
        assert as_shown(row) == [plain(unguarded(cell)) for cell in line], (row, line)
    for row in figures.iter_rows(min_row=2):
        assert all(cell.data_type != 'f' for cell in row)
        assert isinstance(row[2].value, int) and row[2].number_format == '0', row[2].value
        assert row[3].value is None or row[3].number_format.startswith('#,##0')
    assert any(isinstance(row[4].value, datetime.datetime) and row[4].is_date for row in figures.iter_rows(min_row=2))
    assert book.worksheets[1].max_row == 21 and book.worksheets[2].max_row >= 6


def spreadsheet(lang):
    """LibreOffice opens the workbook, and the CSV, and calculates nothing in them."""
    for ending in ['xlsx', 'csv']:
        out = SEEN / f'libreoffice-{ending}'
        reads = [] if ending == 'xlsx' else ['--infilter=CSV:44,34,76,1,,1033']
        run('soffice', f'-env:UserInstallation=file://{SEEN}/profile', '--headless', *reads, '--convert-to', 'csv:Text - txt - csv (StarCalc):44,34,76,1,,1033,false,true,false', '--outdir', out, FOLDER / f'table-{lang}.{ending}')
        found, wanted = rows_of_csv(out / f'table-{lang}.csv'), rows_of_csv(FOLDER / f'table-{lang}.csv')
        assert len(found) == len(wanted), (ending, len(found), len(wanted))
        for row, line in zip(found, wanted):
            assert row[1] == line[1], (row, line)
            wild = unguarded(line[0])
            assert plain(unguarded(row[0])).strip() == plain(wild).strip(), (row, line)
            assert row[0] not in ('2', '4', '6', '84'), f'{ending}: {line[0]!r} was calculated'


def pages(lang):
    """Word's format by pandoc: heading, table, numbered list and every text are kept."""
    name = f'report-{lang}'
    run('pandoc', '-f', 'html', '-t', 'docx', FOLDER / f'{name}.html', '-o', SEEN / f'{name}.docx')
    text = run('pandoc', '-f', 'docx', '-t', 'html', SEEN / f'{name}.docx')
    assert text.count('<tr') == (FOLDER / f'{name}.html').read_text().count('<tr')
    assert '<h1' in text and '<ol' in text and text.count('<sup>') == 2, text[:500]
    assert '&lt;img src=x' in text and '<img' not in text


def pictures(lang):
    for name in ['short', 'long']:
        svg = FOLDER / f'slide-{name}-{lang}.svg'
        tree.parse(svg)
        out = SEEN / f'slide-{name}-{lang}.png'
        run('rsvg-convert', '--zoom', '2', svg, '-o', out)
        head = out.read_bytes()[16:24]
        assert (int.from_bytes(head[:4]), int.from_bytes(head[4:])) == (2560, 1440)


def citations(lang):
    import bibtexparser
    from bibtexparser.bparser import BibTexParser
    from bibtexparser.latexenc import latex_to_unicode
    for name in ['short', 'hostile']:
        entries = bibtexparser.loads((FOLDER / f'cite-{name}-{lang}.bib').read_text(), BibTexParser(common_strings=True)).entries
        assert len(entries) == 1 and entries[0]['ENTRYTYPE'] == 'misc' and entries[0]['year'] == '2026', entries
        assert set(entries[0]) == {'ENTRYTYPE', 'ID', 'author', 'title', 'year', 'note', 'url', 'urldate', 'language'}, entries
        assert latex_to_unicode(entries[0]['author']) == 'Tiến Độ' and '&ed=2026-11-27' in entries[0]['url']
        assert name == 'hostile' or latex_to_unicode(entries[0]['title']) in (FOLDER / f'cite-{name}-{lang}.txt').read_text()


def feeds(lang):
    atom = '{http://www.w3.org/2005/Atom}'
    feed = tree.parse(FOLDER / f'feed-{lang}.xml').getroot()
    entries = feed.findall(f'{atom}entry')
    dates = [entry.findtext(f'{atom}updated') for entry in entries]
    assert dates == sorted(dates, reverse=True) and feed.findtext(f'{atom}updated') == dates[0]
    for one in [feed, *entries]:
        assert all(one.findtext(f'{atom}{name}') for name in ['id', 'title', 'updated'])
    assert '<img src=x' in entries[0].findtext(f'{atom}content')


missing = [tool for tool in ['soffice', 'pandoc', 'rsvg-convert'] if not shutil.which(tool)]
sys.exit(f'missing: {", ".join(missing)}') if missing else SEEN.mkdir(parents=True, exist_ok=True)
for check in [workbook, spreadsheet, pages, pictures, citations, feeds]:
    for lang in ['vi', 'en']:
        check(lang)
    print(f'{check.__name__}: sound')
