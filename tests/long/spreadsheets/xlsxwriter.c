// The rows of sorties.csv as libxlsxwriter writes them: whole (shared strings) and in constant memory (inline ones).
#include <stdlib.h>
#include <string.h>
#include <xlsxwriter.h>

enum { LONGEST = 4096 };

static void write_cell(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, char* text, lxw_format* day) {
  lxw_datetime date = {0};
  int whole, part, end = 0;
  if (strlen(text) == 10 && sscanf(text, "%2d/%2d/%4d%n", &date.day, &date.month, &date.year, &end) == 3 && end == 10) {
    worksheet_write_datetime(sheet, row, column, &date, day);
  } else if ((sscanf(text, "%d%n", &whole, &end) == 1 && !text[end]) ||
             (sscanf(text, "%d,%d%n", &whole, &part, &end) == 2 && !text[end])) {
    char* comma = strchr(text, ',');
    if (comma) *comma = '.';
    worksheet_write_number(sheet, row, column, atof(text), NULL);
  } else if (*text) {
    worksheet_write_string(sheet, row, column, text, NULL);
  }
}

// Up to the separator, without quotes; where the next cell begins, or null.
static char* take_cell(char* at, char* into) {
  int is_quoted = 0;
  for (; *at && *at != '\n' && (is_quoted || *at != ';'); ++at) {
    if (*at == '"' && !(is_quoted && at[1] == '"' && *++at)) {
      is_quoted = !is_quoted;
      continue;
    }
    *into++ = *at;
  }
  *into = 0;
  return *at == ';' ? at + 1 : NULL;
}

static int write_book(const char* source, const char* path, uint8_t constant_memory) {
  lxw_workbook_options options = {.constant_memory = constant_memory};
  lxw_workbook* book = workbook_new_opt(path, &options);
  lxw_worksheet* sheet = workbook_add_worksheet(book, "Sorties");
  lxw_format* day = workbook_add_format(book);
  format_set_num_format(day, "dd/mm/yyyy");
  FILE* in = fopen(source, "r");
  char line[LONGEST], cell[LONGEST];
  for (lxw_row_t row = 0; in && fgets(line, sizeof line, in); ++row) {
    lxw_col_t column = 0;
    for (char* at = line; at; ++column) {
      at = take_cell(at, cell);
      write_cell(sheet, row, column, cell, day);
    }
  }
  if (in) fclose(in);
  return workbook_close(book);
}

int main(int argc, char** argv) {
  return argc < 4 || write_book(argv[1], argv[2], LXW_FALSE) || write_book(argv[1], argv[3], LXW_TRUE);
}
