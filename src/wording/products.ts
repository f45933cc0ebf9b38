/** What is said of products of the OCOP programme, their photos and the tables they come in. */
export const productsWording = {
  ocop_points_not_valid: {
    vi: 'Điểm phần {part} chưa dùng được: “{value}”. Theo {law}, phần {part} từ 0 đến {most} điểm, lẻ không quá bốn chữ số.',
    en: 'The points of part {part} cannot be used: “{value}”. By {law} part {part} has 0 to {most} points, with at most four digits behind the point.'
  },
  ocop_no_rules: {
    vi: 'Ngày {day} chưa có bộ tiêu chí OCOP nào. Hãy kiểm tra lại ngày chấm điểm.',
    en: 'On {day} there were no OCOP criteria yet. Check the day of the scoring.'
  },
  product_not_found: {
    vi: 'Không có sản phẩm này trong sổ.',
    en: 'There is no such product in the register.'
  },
  photo_not_found: {
    vi: 'Không có ảnh này. Hãy tải ảnh lên từ trang của sản phẩm.',
    en: 'There is no such photo. Add the photo from the page of the product.'
  },
  picture_missing: {
    vi: 'Chưa chọn ảnh. Hãy chọn một tệp JPEG, PNG hoặc WebP.',
    en: 'No picture was chosen. Choose a JPEG, PNG or WebP file.'
  },
  picture_too_large: {
    vi: 'Ảnh lớn hơn {limitMB} MB. Hãy thu nhỏ ảnh rồi tải lên lại.',
    en: 'The picture is larger than {limitMB} MB. Make it smaller, then add it again.'
  },
  picture_type_not_taken: {
    vi: 'Tệp này không phải ảnh JPEG, PNG hay WebP. Ảnh HEIC của điện thoại cần lưu lại thành JPEG.',
    en: 'This is no JPEG, PNG or WebP picture. A HEIC photo of a telephone has to be saved as JPEG first.'
  },
  picture_broken: {
    vi: 'Ảnh bị hỏng, thiếu phần cuối, hoặc là ảnh động. Hãy mở ảnh, lưu lại rồi tải lên lần nữa.',
    en: 'The picture is broken, cut short, or moves. Open it, save it anew, then add it again.'
  },
  picture_too_many_pixels: {
    vi: 'Ảnh {width} × {height} điểm là quá lớn (nhiều nhất {most} triệu điểm). Hãy thu nhỏ rồi tải lên lại.',
    en: 'A picture of {width} × {height} pixels is too large (at most {most} million). Make it smaller, then add it again.'
  },
  certificate_state_not_valid: {
    vi: '“{value}” không phải tình trạng giấy chứng nhận. Dùng được: none, valid, expiring, expired, ending.',
    en: '“{value}” is no state of a certificate. Use none, valid, expiring, expired or ending.'
  },
  products_none: {
    vi: 'Bảng không có dòng sản phẩm nào.',
    en: 'The table has no row with a product.'
  },
  products_no_name: {
    vi: 'Bảng thiếu cột “Tên sản phẩm”. Hãy thêm cột này, hoặc tải mẫu bảng.',
    en: 'The table has no column “Product name”. Add it, or take the sample table.'
  },
  products_too_many: {
    vi: 'Bảng có {rows} dòng; mỗi lần nhập nhiều nhất {most} dòng.',
    en: 'The table has {rows} rows; at most {most} are taken at once.'
  },
  product_cell_not_valid: {
    vi: 'Ô “{heading}” chưa dùng được: “{value}”.',
    en: 'The cell “{heading}” cannot be used: “{value}”.'
  },
  product_cell_missing: {
    vi: 'Thiếu “{heading}”.',
    en: '“{heading}” is missing.'
  },
  product_row_twice: {
    vi: 'Trùng với dòng {other}: cùng tên và cùng cơ sở làm ra.',
    en: 'The same as row {other}: the same name and maker.'
  },
  product_known: {
    vi: 'Sổ đã có “{title}” của cùng cơ sở làm ra. Hãy bỏ dòng này, hoặc ghi thêm vào hồ sơ đã có.',
    en: 'The register has “{title}” of the same maker already. Leave the row out, or add to the dossier that is there.'
  }
}
