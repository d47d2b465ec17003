// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace gatehouse
{

/// Where files are chosen, so that tests can choose. Never blocks; `chosen` is not called when the person cancels.
class FileChooser
{
public:
    virtual ~FileChooser() = default;
    /// `filter` as QFileDialog: "Certificates (*.pem *.cer)".
    virtual void openFile(QWidget *parent, const QString &title, const QString &filter,
                          std::function<void(const QString &)> chosen) = 0;
    virtual void saveFile(QWidget *parent, const QString &title, const QString &proposedName, const QString &filter,
                          std::function<void(const QString &)> chosen) = 0;
    /// A folder that is there.
    virtual void openFolder(QWidget *parent, const QString &title, std::function<void(const QString &)> chosen) = 0;
};

/// The desktop's own file dialogs.
class DialogFileChooser : public FileChooser
{
public:
    void openFile(QWidget *parent, const QString &title, const QString &filter,
                  std::function<void(const QString &)> chosen) override;
    void saveFile(QWidget *parent, const QString &title, const QString &proposedName, const QString &filter,
                  std::function<void(const QString &)> chosen) override;
    void openFolder(QWidget *parent, const QString &title, std::function<void(const QString &)> chosen) override;
};

} // namespace gatehouse
