/**
 * What a counted noun says about its number.
 * person: heads, counted in the unit "person". thing: what can be built, signed, given or lacking. area: administrative units below the province.
 * abstract: items of talk. side: what the two parties of a report themselves are ("hai địa phương"). multiple: "2,5 lần". never: no count at all ("2 chiều").
 */
export type NounWeight = 'person' | 'thing' | 'area' | 'abstract' | 'side' | 'multiple' | 'never'

/** Counted nouns by weight, separated by "|". Longer forms win over shorter ones. */
export const countedWords: Readonly<Record<NounWeight, string>> = {
  person: `học sinh|sinh viên|học viên|thực tập sinh|tu nghiệp sinh|nghiên cứu sinh|du học sinh|lưu học sinh|thí sinh|em học sinh|em|cháu
    |giáo viên|giảng viên|giáo sư|tiến sĩ|thạc sĩ|bác sĩ|bác sỹ|y bác sĩ|y, bác sĩ|y tá|điều dưỡng|nhân viên|nhân viên y tế|cán bộ|cán bộ kỹ thuật|cán bộ, công chức
    |cán bộ, công chức, viên chức|công chức|viên chức|chuyên viên|chuyên gia|kỹ sư|kiến trúc sư|nhà khoa học|nhà báo|phóng viên|doanh nhân|lao động|công nhân|nông dân|ngư dân
    |tình nguyện viên|đại biểu|khách|khách mời|du khách|khách du lịch|khách quốc tế|khách nội địa|hành khách|khán giả|thành viên|hội viên|đảng viên|đoàn viên|thanh niên|phụ nữ|trẻ em|trẻ
    |bệnh nhân|nạn nhân|kiều bào|ứng viên|chiến sĩ|cán bộ, chiến sĩ|sĩ quan|thuyền viên|vận động viên|huấn luyện viên|nghệ nhân|nghệ sĩ|diễn viên|nhân lực|nhân sự|lãnh đạo|đại sứ|bộ trưởng|thứ trưởng|nữ|nam`,
  thing: `dự án|tiểu dự án|nhà máy|công trình|hạng mục|gói thầu|hợp phần|doanh nghiệp|hợp tác xã|nhà đầu tư|nhà thầu|nhà tài trợ|nhà cung cấp|khách hàng|trường hợp
    |trạm|trạm bơm|trạm xử lý|trạm y tế|trạm biến áp|trạm trung chuyển|trạm quan trắc|hồ chứa|hồ điều hòa|cây cầu|cầu|cầu vượt|cống|đập|đê|kè|kho lạnh|kho|bến|bến cảng|cảng|cảng biển|cầu cảng
    |sân bay|cảng hàng không|đường bay|chuyến bay|chuyến tàu|tuyến|tuyến đường|tuyến metro|tuyến cao tốc|tuyến đường sắt|tuyến phố|nút giao|nhà ga|ga|bãi rác|lò đốt
    |khu công nghiệp|cụm công nghiệp|khu kinh tế|khu đô thị|khu tái định cư|khu chế xuất|khu du lịch|khu dân cư|khu nhà|khu|đô thị|đơn vị hành chính|cửa khẩu|chợ|hội chợ|siêu thị|trung tâm thương mại
    |bệnh viện|phòng khám|trường học|trường đại học|trường mầm non|trường tiểu học|điểm trường|phòng học|lớp học|phòng vệ sinh|phòng chức năng|phòng thí nghiệm|thư viện|bảo tàng|di sản|di tích|làng nghề
    |khách sạn|phòng khách sạn|căn hộ|căn nhà|căn|ngôi nhà|nhà ở|nhà văn hóa|nhà vệ sinh|nhà tình nghĩa|khối nhà|tòa nhà|trung tâm|trung tâm dữ liệu|văn phòng|văn phòng đại diện|chi nhánh|cơ sở|mô hình
    |thỏa thuận|bản ghi nhớ|biên bản ghi nhớ|biên bản|hiệp định|văn kiện|hợp đồng|chương trình|đề án|kế hoạch|bản thỏa thuận|văn bản|nghị quyết|thông cáo|giấy phép|chứng chỉ
    |vướng mắc|khó khăn|vấn đề|nhóm vấn đề|điểm nghẽn|tồn tại|hạn chế|điểm ngập|điểm sạt lở|điểm trưng bày|địa điểm|ca mắc|ca tử vong|vụ|vụ việc|vụ án
    |suất học bổng|học bổng|suất quà|phần quà|suất|việc làm|lượt|lượt khách|lượt khách du lịch|lượt khách quốc tế|lượt người|lượt hành khách|thuê bao|hội nghị|hội thảo|khóa đào tạo|khóa tập huấn|lớp tập huấn|lớp đào tạo
    |liều vắc xin|liều|loại vắc xin|khẩu trang|bộ xét nghiệm|máy|máy thở|máy tính|bộ máy tính|thiết bị|sản phẩm|sản phẩm OCOP|mặt hàng|tổ máy|tua bin|giếng|giếng khoan|bể chứa|thùng rác|cây xanh|cây|container
    |tàu|tàu cá|xe|xe buýt|xe cứu thương|ô tô|máy bay|toa tàu|đoàn tàu|hãng tàu|phân xưởng|dây chuyền|tấn hàng|bộ sách|cuốn sách|hiện vật|bức ảnh|ca khúc`,
  area: 'xã|phường|thị trấn|thị xã|huyện|quận|thôn|ấp|bản|buôn|làng|xã, phường|xã phường|tỉnh thành|tỉnh, thành|tỉnh, thành phố|tỉnh thành phố|bang',
  abstract: `nội dung|kiến nghị|đề xuất|nghiên cứu|báo cáo|đề tài|tài liệu|khuyến nghị|sáng kiến|phương án|quy hoạch|biện pháp|yêu cầu|bài viết|kết luận|lĩnh vực|nhóm|nhiệm vụ|giải pháp|mục tiêu|chỉ tiêu|tiêu chí
    |hoạt động|sự kiện|buổi|buổi làm việc|cuộc họp|kỳ họp|phiên|cuộc|đợt|chuyến|chuyến thăm|đoàn|đoàn công tác|đoàn doanh nghiệp|chặng|giai đoạn|bước|ý kiến|câu hỏi|tin bài|điểm|vị trí|khu vực|hướng|trụ cột|cột trụ
    |lợi thế|nguyên tắc|cơ chế|chính sách|luật|tầng|làn|làn xe|nhịp|giải|giải thưởng|huy chương|hồ sơ|thủ tục|khóa|khóa học|lớp|tổ|đội|phòng|ủy ban|tổ chức phi chính phủ|tổ chức quốc tế|phân khu|chiếc|cái|con|bộ|lô|thửa|thửa đất|ca|hướng dẫn|mẫu`,
  side: `nước|tỉnh|thành phố|địa phương|quốc gia|đảng|bộ ngành|ngành|sở|sở ngành|ban|ban ngành|cơ quan|đơn vị|trường|công ty|tập đoàn|ngân hàng|viện|hội|hãng|thành|thủ đô|vùng|miền|chính phủ|quốc hội|dân tộc
    |dân tộc anh em|nền kinh tế|nền văn hóa|thị trường|đất nước|nhà nước|quốc gia và vùng lãnh thổ|nước thành viên|đối tác`,
  multiple: 'lần',
  never: `bên|phía|chiều|cấp|con số|chữ số|mặt|cửa|trong|số|tuổi|thứ|nửa|đầu|đằng|tay|chữ|nơi|người này|nhà|từ|chân|tháng tuổi|năm tuổi|ngày tuổi|lời|vế|trên|dưới|dòng|trang|cực|hàng|ngôi|đồng chí
    |anh em|chị em|vợ chồng|mẹ con|cha con|tỷ lệ|tỷ trọng|tỷ số|lượt xem|lượt đọc|lượt thích|lượt chia sẻ|lượt truy cập|bình luận|ảnh|độ|giờ trước|phút trước|giây`
}

/** Words of portions take the noun behind them along ("2 nghìn lượt cán bộ", "3 đoàn doanh nghiệp"). */
export const portionWords = 'lượt suất nhóm đoàn vụ ca em cháu'

/** Lower-case words that are no nouns, or that begin a verb: after them a number counts nothing ("Quân khu 7 tổ chức"). Nouns that begin alike are in the lists above. */
export const otherWords = `và hoặc hay là của để cho với từ đến tới tại ở về trong ngoài trên dưới trước sau khi nếu thì mà do vì nên nhưng song theo bằng như cũng đã đang sẽ vừa mới còn chỉ được bị có không chưa
   phải cần các những mỗi mọi này đó kia ấy nay rồi nữa lại ra vào lên xuống qua sang so gồm gần hơn rất khá thêm nhất cùng cả đều luôn ngay góp phấn đạt tăng giảm chiếm nhằm giúp
   diễn đối dành thuộc nằm thông sử xây đầu phát hoàn khởi triển thực bao kể tính tháng năm ngày quý giờ tương gấp vượt thay bên tổ
   tham tiếp gặp thăm làm ký trao đề kiến mong cam hỗ tài viện phối chủ nâng mở đưa cung quản điều đào bảo thu giới trình báo nêu nhấn khẳng đánh ghi cảm chúc bày dự đón chào kết hợp liên
   giao phê quyết công kêu vận khai sản xuất nhập chuyển nhận gửi tặng kỷ chứng tập huấn nghiên khảo rà soát lập xử phục duy cải đóng đi chạy nối giải tạo hình thúc đẩy tiến hội đáp ứng mang gây
   tốt lớn nhỏ cao thấp nhanh chậm mạnh sâu rộng dài sớm muộn vốn kinh tiền ngân quan trọng chung riêng lần gọi nói hỏi phần
   tỷ triệu nghìn ngàn vạn trăm chục rưỡi mươi mười linh lẻ phẩy một hai ba bốn sáu bảy tám chín`
