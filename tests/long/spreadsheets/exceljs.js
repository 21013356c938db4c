// The rows of sorties.csv as exceljs writes them: whole (shared strings) and streamed.
'use strict';
const fs = require('fs');
const excel = require('exceljs');

const [source, whole, streamed] = process.argv.slice(2);

function cell(text) {
  const day = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(text);
  if (day) return new Date(Date.UTC(day[3], day[2] - 1, day[1]));
  if (/^\d+(,\d+)?$/.test(text)) return Number(text.replace(',', '.'));
  return text === '' ? null : text.replace(/^"|"$/g, '').replace(/""/g, '"');
}

const rows = fs.readFileSync(source, 'utf8').trim().split('\n')
    .map((line) => line.match(/("([^"]|"")*"|[^;]*)(;|$)/g).slice(0, 9).map((part) => cell(part.replace(/;$/, ''))));

async function main() {
  const book = new excel.Workbook();
  const sheet = book.addWorksheet('Sorties 2010');
  rows.forEach((row) => sheet.addRow(row));
  sheet.mergeCells('A1:I1');
  sheet.getCell('F8').value = {formula: 'SUM(F4:F7)', result: 3580.75};
  for (const column of [4, 5]) sheet.getColumn(column).numFmt = 'dd/mm/yyyy';
  book.addWorksheet('Aide').addRow(['Comment remplir ce tableau']);
  await book.xlsx.writeFile(whole);
  const stream = new excel.stream.xlsx.WorkbookWriter({filename: streamed, useStyles: true});
  const lines = stream.addWorksheet('Sorties');
  for (const column of [4, 5]) lines.getColumn(column).numFmt = 'dd/mm/yyyy';
  rows.forEach((row) => lines.addRow(row).commit());
  await stream.commit();
}

main();
