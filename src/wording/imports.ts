/** Why a file of activities of IATI cannot be taken, and what to do next. */
export const importsWording = {
  iati_broken: {
    vi: '“{file}” hỏng ở dòng {line}, cột {column}: tới đó đã đọc {read} hoạt động. Chưa có gì được ghi vào sổ. Hãy tải lại tệp hoặc báo bên công bố.',
    en: '“{file}” is broken at line {line}, column {column}: {read} activities were read before it. Nothing was entered. Download the file again, or tell its publisher.'
  },
  iati_not_activities: {
    vi: '“{file}” không phải tệp hoạt động IATI: phần tử gốc là <{element}>, cần <iati-activities>.',
    en: '“{file}” is no file of IATI activities: its root is <{element}>, not <iati-activities>.'
  },
  iati_version_not_read: {
    vi: '“{file}” ghi phiên bản “{version}” của chuẩn IATI. Chỉ đọc được 2.01, 2.02 và 2.03; hãy lấy bản mới hơn từ bên công bố.',
    en: '“{file}” is of version “{version}” of the IATI Standard. Only 2.01, 2.02 and 2.03 are read; get a newer one from its publisher.'
  },
  iati_archive_broken: {
    vi: 'Không mở được tệp nén “{file}”: tệp hỏng hoặc không phải tệp .zip, .gz.',
    en: 'The archive “{file}” cannot be opened: it is broken, or no .zip or .gz.'
  },
  iati_no_files: {
    vi: 'Không có tệp .xml nào trong “{file}”.',
    en: 'There is no .xml file in “{file}”.'
  },
  iati_network_off: {
    vi: '“{url}” ở ngoài máy này. Chương trình chỉ ra mạng khi có --fetch; hoặc hãy tải tệp về trước.',
    en: '“{url}” is not on this machine. The program uses the network only with --fetch; or download the file first.'
  },
  iati_not_fetched: {
    vi: 'Không tải được “{url}”: {reason}.',
    en: '“{url}” could not be fetched: {reason}.'
  },
  iati_activity_twice: {
    vi: 'Hoạt động này có trong các tệp nhiều lần với nội dung khác nhau, mà không biết bản nào mới hơn. Hãy chỉ nhập một tệp.',
    en: 'The files state this activity several times and differently, and which is newer is not known. Import one of the files alone.'
  },
  activities_too_many: {
    vi: 'Có hơn {most} hoạt động. Hãy lọc theo nước hoặc theo mã hoạt động, rồi nhập từng phần.',
    en: 'There are more than {most} activities. Narrow them by country or identifier and import them part by part.'
  },
  import_choice_not_valid: {
    vi: '“{value}” không phải một lựa chọn. Hãy ghi MỤC=LỰA-CHỌN hoặc MÃ:MỤC=LỰA-CHỌN; mục: {fields}; lựa chọn: {choices}.',
    en: '“{value}” is no choice. Write FIELD=CHOICE or IDENTIFIER:FIELD=CHOICE; fields: {fields}; choices: {choices}.'
  },
  import_into_not_valid: {
    vi: '“{value}” không nói rõ dự án nào. Hãy ghi MÃ-HOẠT-ĐỘNG=MÃ-DỰ-ÁN, hoặc MÃ-HOẠT-ĐỘNG=new để mở dự án mới.',
    en: '“{value}” does not name a project. Write IDENTIFIER=PROJECT-ID, or IDENTIFIER=new to open a new project.'
  }
} as const
