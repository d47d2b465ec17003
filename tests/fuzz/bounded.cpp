// SPDX-License-Identifier: Apache-2.0
// Stands in for libFuzzer where it is not installed: feeds each seed, then mutations of the seeds that are the same in
// every run, until the time is over.   fuzz_x [--seconds N] FOLDER|FILE…
#include <QByteArray>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QList>

#include <cstdio>
#include <cstdlib>
#include <random>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

namespace
{

void feed(const QByteArray &bytes)
{
    LLVMFuzzerTestOneInput(reinterpret_cast<const unsigned char *>(bytes.constData()), size_t(bytes.size()));
}

QList<QByteArray> seedsFrom(const QString &path)
{
    QList<QByteArray> seeds;
    QStringList files{path};
    if (QFileInfo(path).isDir()) {
        files.clear();
        for (QDirIterator it(path, QDir::Files); it.hasNext();)
            files += it.next();
        files.sort(); // the order of a folder is nobody's promise
    }
    for (const QString &name : files) {
        QFile file(name);
        if (file.open(QIODevice::ReadOnly))
            seeds += file.readAll();
    }
    return seeds;
}

/// Where something interesting begins: mutations gather there.
qsizetype placeIn(const QByteArray &bytes, std::mt19937 &random)
{
    const qsizetype any = qsizetype(random()) % (bytes.size() + 1);
    const qsizetype mark = bytes.indexOf(random() % 2 ? '<' : '"', any);
    return random() % 3 && mark >= 0 ? mark : any;
}

QByteArray mutated(QByteArray bytes, const QList<QByteArray> &seeds, std::mt19937 &random)
{
    static const QList<QByteArray> words{"<!--x-->",
                                         "<!DOCTYPE x>",
                                         "<?x?>",
                                         "]]>",
                                         "&#0;",
                                         "&lt;",
                                         "xmlns=\"\"",
                                         "ID=\"_1\"",
                                         "%00",
                                         "%2B",
                                         "\xC3\x28",
                                         "=",
                                         "#",
                                         "\r\n",
                                         "<ds:Object>",
                                         "xml:id=\"a\"",
                                         "99999999999999999999",
                                         "-1"};
    for (unsigned i = random() % 4 + 1; i > 0; --i) {
        const qsizetype at = placeIn(bytes, random);
        const qsizetype length = qsizetype(random() % 64);
        switch (random() % 6) {
        case 0:
            if (at < bytes.size())
                bytes[at] = char(random());
            break;
        case 1:
            bytes.remove(at, length);
            break;
        case 2:
            bytes.insert(at, bytes.mid(placeIn(bytes, random), length * 8));
            break;
        case 3:
            bytes.insert(at, words.at(qsizetype(random()) % words.size()));
            break;
        case 4: {
            const QByteArray &other = seeds.at(qsizetype(random()) % seeds.size());
            bytes = bytes.left(at) + other.mid(placeIn(other, random));
            break;
        }
        default:
            bytes.truncate(at);
        }
    }
    return bytes.left(64 * 1024);
}

} // namespace

int main(int argc, char **argv)
{
    qint64 seconds = 10;
    QList<QByteArray> seeds;
    for (int i = 1; i < argc; ++i) {
        if (qstrcmp(argv[i], "--seconds") == 0 && i + 1 < argc)
            seconds = atoll(argv[++i]);
        else
            seeds += seedsFrom(QFile::decodeName(argv[i]));
    }
    if (seeds.isEmpty()) {
        std::fprintf(stderr, "there are no seeds\n");
        return 1;
    }
    for (const QByteArray &seed : seeds)
        feed(seed);
    std::mt19937 random(1);
    qint64 runs = 0;
    QElapsedTimer clock;
    for (clock.start(); clock.elapsed() < seconds * 1000; ++runs)
        feed(mutated(seeds.at(qsizetype(random()) % seeds.size()), seeds, random));
    std::printf("%lld seeds and %lld mutations\n", qlonglong(seeds.size()), qlonglong(runs));
    return 0;
}
