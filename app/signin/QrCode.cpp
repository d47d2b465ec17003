// SPDX-License-Identifier: Apache-2.0
#include "app/signin/QrCode.h"

#include <memory>
#include <qrencode.h>

namespace gatehouse
{

Html qrCode(const QByteArray &text, const QString &title)
{
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeString8bit(text.constData(), 0, QR_ECLEVEL_M), &QRcode_free);
    if (!code)
        return {};
    constexpr int quiet = 4;
    QString path;
    for (int y = 0; y < code->width; ++y) {
        for (int x = 0; x < code->width; ++x) {
            if (code->data[y * code->width + x] & 1)
                path += QStringLiteral("M%1 %2h1v1h-1z").arg(x + quiet).arg(y + quiet);
        }
    }
    const qint64 side = code->width + 2 * quiet;
    return R"(<svg class="qr" viewBox="0 0 %1 %1" role="img" shape-rendering="crispEdges"><title>%2</title><rect width="%1" height="%1" fill="#fff"/><path d="%3" fill="#000"/></svg>)"_html(
        side, title, path);
}

} // namespace gatehouse
