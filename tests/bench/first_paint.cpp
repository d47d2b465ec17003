// SPDX-License-Identifier: Apache-2.0
// Preloaded into an unchanged program: writes the monotonic time, in nanoseconds, at which its first window had been
// painted, to the file that GATEHOUSE_FIRST_PAINT names. Both sides of a comparison are measured by the same code.
#include <QCoreApplication>
#include <QEvent>
#include <QFile>
#include <QObject>
#include <QTimer>

#include <ctime>

namespace
{

class FirstPaint : public QObject
{
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && watched->isWidgetType()) {
            qApp->removeEventFilter(this);
            // The event comes before the painting; the next turn of the loop comes after it reached the screen.
            QTimer::singleShot(0, qApp, [] {
                timespec now{};
                clock_gettime(CLOCK_MONOTONIC, &now);
                QFile file(qEnvironmentVariable("GATEHOUSE_FIRST_PAINT"));
                if (file.open(QIODevice::WriteOnly))
                    file.write(QByteArray::number(qint64(now.tv_sec) * 1'000'000'000 + now.tv_nsec));
            });
        }
        return false;
    }
};

void watch() { qApp->installEventFilter(new FirstPaint(qApp)); }

} // namespace

Q_COREAPP_STARTUP_FUNCTION(watch)
