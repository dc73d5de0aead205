// What is said of requests over HTTP, in both languages. Keep placeholders equal.

const en = {
  ROUTE_UNKNOWN: {
    message: 'there is nothing at this path',
    hint: 'There are {routes}.',
  },
  METHOD_NOT_ALLOWED: {
    message: 'this path does not answer to this method',
    hint: 'Ask by {allowed}.',
  },
  MEDIA_TYPE_WRONG: {
    message: 'the body has another media type or encoding than is read here',
    hint: 'Send it in UTF-8, not compressed, with the header `Content-Type: {expected}`.',
  },
  BODY_TOO_LONG: {
    message: 'the body is longer than {limit} bytes',
    hint: 'Send one post; many posts go to /moderate/batch, one a line.',
  },
  BODY_NOT_JSON: {
    message: 'the body is not JSON',
    hint: 'Send one post as a JSON object: `{ "text": "…" }`.',
  },
  BODY_NOT_UTF8: {
    message: 'the body is not UTF-8 text',
    hint: 'Send JSON in UTF-8. Older Vietnamese texts are often in Windows-1258, TCVN3 or VNI.',
  },
  LINES_TOO_MANY: {
    message: 'there are more than {limit} lines; this one and those after it were not read',
    hint: 'Send the rest in another request.',
  },
  REQUEST_ABORTED: {
    message: 'the request was given up before it was answered',
    hint: 'Send it again if the answer is still wanted.',
  },
  SHUTTING_DOWN: {
    message: 'this server is about to stop and takes nothing new',
    hint: 'Send it again a little later, or to another server.',
  },
  HANDLER_FAILED: {
    message: 'the server failed at this',
    hint: 'Nothing was decided. Whoever runs the server finds the cause through `onError`.',
  },
}

const vi = {
  ROUTE_UNKNOWN: {
    message: 'không có gì ở đường dẫn này',
    hint: 'Chỉ có {routes}.',
  },
  METHOD_NOT_ALLOWED: {
    message: 'đường dẫn này không nhận phương thức này',
    hint: 'Hãy gọi bằng {allowed}.',
  },
  MEDIA_TYPE_WRONG: {
    message: 'nội dung gửi lên có kiểu hoặc cách mã hoá không đọc được ở đây',
    hint: 'Hãy gửi bằng UTF-8, không nén, với tiêu đề `Content-Type: {expected}`.',
  },
  BODY_TOO_LONG: {
    message: 'nội dung gửi lên dài hơn {limit} byte',
    hint: 'Hãy gửi một bài; nhiều bài thì gửi tới /moderate/batch, mỗi bài một dòng.',
  },
  BODY_NOT_JSON: {
    message: 'nội dung gửi lên không phải JSON',
    hint: 'Hãy gửi một bài dưới dạng đối tượng JSON: `{ "text": "…" }`.',
  },
  BODY_NOT_UTF8: {
    message: 'nội dung gửi lên không phải văn bản UTF-8',
    hint: 'Hãy gửi JSON bằng UTF-8. Văn bản tiếng Việt cũ thường ở Windows-1258, TCVN3 hoặc VNI.',
  },
  LINES_TOO_MANY: {
    message: 'có hơn {limit} dòng; dòng này và các dòng sau không được đọc',
    hint: 'Hãy gửi phần còn lại trong yêu cầu khác.',
  },
  REQUEST_ABORTED: {
    message: 'yêu cầu bị bỏ trước khi có câu trả lời',
    hint: 'Hãy gửi lại nếu vẫn cần câu trả lời.',
  },
  SHUTTING_DOWN: {
    message: 'máy chủ này sắp dừng và không nhận thêm',
    hint: 'Hãy gửi lại sau ít lâu, hoặc gửi tới máy chủ khác.',
  },
  HANDLER_FAILED: {
    message: 'máy chủ gặp lỗi ở đây',
    hint: 'Chưa có gì được quyết định. Người vận hành máy chủ xem nguyên nhân qua `onError`.',
  },
}

export const HTTP_FAULTS = { en, vi }
