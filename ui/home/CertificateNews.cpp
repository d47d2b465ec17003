// SPDX-License-Identifier: Apache-2.0
#include "ui/home/CertificateNews.h"

#include <QPointer>
#include <QSettings>

namespace gatehouse
{

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

/// A new certificate begins anew, because it expires at another time.
QString saidValue(const CertificateReminder &reminder)
{
    return u"%1/%2"_s.arg(reminder.expires.toMSecsSinceEpoch()).arg(reminder.days);
}

QString saidKey(const CertificateReminder &reminder)
{
    return u"certificateReminders/"_s + reminder.application.toString();
}

} // namespace

CertificateNews::CertificateNews(ApplicationStore &store, QObject *parent) : QObject(parent), m_store(store)
{
    m_timer.setInterval(1h);
    connect(&m_timer, &QTimer::timeout, this, &CertificateNews::look);
    connect(&store, &ApplicationStore::changed, this, [this] {
        if (m_timer.isActive())
            look();
    });
}

void CertificateNews::start()
{
    m_timer.start();
    look();
}

void CertificateNews::look()
{
    async::whenDone(m_store.list(), this, [this](const Result<QList<ApplicationSummary>> &all) {
        if (all)
            say(certificateReminders(*all, QDateTime::currentDateTimeUtc()));
    });
}

void CertificateNews::say(const QList<CertificateReminder> &due)
{
    QSettings settings;
    QList<CertificateReminder> fresh;
    for (const CertificateReminder &reminder : due) {
        if (settings.value(saidKey(reminder)).toString() == saidValue(reminder))
            continue;
        settings.setValue(saidKey(reminder), saidValue(reminder));
        fresh.append(reminder);
    }
    if (fresh.isEmpty())
        return;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    Toast toast;
    toast.kind = fresh.first().days <= 7 ? Toast::Kind::Error : Toast::Kind::Info;
    QStringList sentences;
    for (const CertificateReminder &reminder : fresh)
        sentences.append(sentenceOf(reminder, now));
    toast.text = fresh.size() == 1 ? sentences.first() : tr("%Ln certificate(s) expire", nullptr, int(fresh.size()));
    toast.detail = fresh.size() == 1 ? tr("Make the next certificate and plan when it takes over.")
                                     : sentences.mid(0, 5).join(u'\n');
    toast.actionText = tr("Show");
    toast.action = [self = QPointer(this), application = fresh.first().application] {
        if (self)
            Q_EMIT self->applicationWanted(application);
    };
    Q_EMIT news(toast);
    Q_EMIT desktopNews(toast.text, tr("Make the next certificate and plan when it takes over."),
                       fresh.first().application, toast.kind == Toast::Kind::Error);
}

} // namespace gatehouse
