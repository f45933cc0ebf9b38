/** Help of `hopluu dump`. */
export const DUMP_HELP = {
  usage: ['hopluu dump FOLDER [--format jsonl|parquet] [--level LEVEL]'],
  vi: 'Ghi cả sổ ra một thư mục trống: mỗi bảng một tệp, kèm từ điển dữ liệu.',
  en: 'Writes the whole register into an empty folder: a file for each table, with a data dictionary.',
  options: [
    { use: '--format jsonl | parquet', vi: 'JSON Lines (mặc định) hoặc Parquet', en: 'JSON Lines (the default) or Parquet' },
    {
      use: '--level LEVEL',
      vi: 'mức public, internal (mặc định) hoặc confidential',
      en: 'the level public, internal (the default) or confidential'
    }
  ]
} as const
